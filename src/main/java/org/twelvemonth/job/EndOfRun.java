package org.twelvemonth.job;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.twelvemonth.gate.GateRefusedException;
import org.twelvemonth.intake.IntakeRefusedException;

/**
 * Writes the outcome and the cause into the exit status of a job execution. Spring Batch's own exit description is a stack
 * trace, whose messages could hold a value of a record.
 */
final class EndOfRun implements JobExecutionListener {
    @Override
    public void afterJob(JobExecution execution) {
        execution.setExitStatus(
                execution.getStatus() == BatchStatus.COMPLETED ? ExitStatus.COMPLETED : exitStatus(failure(execution)));
    }

    static ExitStatus exitStatus(RunResult result) {
        return new ExitStatus(result.kind().exitCode(), result.explanation());
    }

    /** What became of a run whose execution did not complete. */
    static RunResult failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new RunResult.Stopped();
        }
        List<Throwable> causes = execution.getAllFailureExceptions().stream()
                .flatMap(EndOfRun::chain)
                .toList();
        for (Throwable cause : causes) {
            if (cause instanceof RunRefusedException refused) {
                return refused.result();
            }
            if (cause instanceof IntakeRefusedException refused) {
                return unreadable(refused);
            }
            if (cause instanceof GateRefusedException refused) {
                return new RunResult.GateRefused(refused.reasons());
            }
        }
        return new RunResult.Failed(
                causes.isEmpty()
                        ? new IllegalStateException("The job ended as " + execution.getStatus())
                        : causes.getFirst());
    }

    static RunResult unreadable(IntakeRefusedException refused) {
        return new RunResult.InputRefused(RunOutcome.INPUT_UNREADABLE, refused.getMessage(), refused.getMessage());
    }

    static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
