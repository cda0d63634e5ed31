package org.twelvemonth.console.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;
import org.twelvemonth.console.RunThread;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.job.LockHeldException;
import org.twelvemonth.job.MonthlyReport;
import org.twelvemonth.job.RunRequest;
import org.twelvemonth.job.RunResult;

/** Takes the runs and checks that people ask for in the console, one at a time. */
@Component
class RunDesk {
    private final MonthlyReport report;
    private final RunThread thread;
    private final LiveProgress progress;
    private final RecordChecks checks;
    private final AtomicReference<Asked> asked = new AtomicReference<>(Asked.NOTHING);

    /** What a person asked for that has not ended yet. */
    private enum Asked {
        NOTHING,
        RUN,
        CHECK
    }

    RunDesk(MonthlyReport report, RunThread thread, LiveProgress progress, RecordChecks checks) {
        this.report = report;
        this.thread = thread;
        this.progress = progress;
        this.checks = checks;
    }

    /** Starts the run in the background, or says why not, a sentence. */
    Optional<String> start(RunRequest request) {
        return queued(Asked.RUN, () -> run(request));
    }

    /** Checks the record files in the background, or says why not, a sentence. */
    Optional<String> check(String askedBy) {
        return queued(Asked.CHECK, () -> checks.check(askedBy));
    }

    /** Whether a run was asked for that has not ended yet. */
    boolean taken() {
        return asked.get() == Asked.RUN;
    }

    /** Whether a check was asked for that has not ended yet. */
    boolean checking() {
        return asked.get() == Asked.CHECK;
    }

    private Optional<String> queued(Asked what, Runnable work) {
        Optional<RunAtWork> atWork = progress.atWork();
        if (atWork.isPresent()) {
            return Optional.of(
                    "A run for " + Wording.month(atWork.get().request().month())
                            + " is at work already. Wait until it has ended, and start this one then.");
        }
        Asked before = asked.compareAndExchange(Asked.NOTHING, what);
        return switch (before) {
            case RUN ->
                Optional.of(
                        "A run was asked for already, and is about to begin. Wait until it has ended, and start this"
                                + " one then.");
            case CHECK ->
                Optional.of("The record files are being checked. Wait until the check has ended, and start this one"
                        + " then.");
            case NOTHING -> execute(work);
        };
    }

    private Optional<String> execute(Runnable work) {
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } finally {
                    asked.set(Asked.NOTHING);
                }
            });
            return Optional.empty();
        } catch (TaskRejectedException e) {
            asked.set(Asked.NOTHING);
            return Optional.of(
                    "Twelvemonth is about to end, and starts nothing any more. Ask again once it has started anew.");
        }
    }

    private void run(RunRequest request) {
        try {
            report.run(request);
        } catch (LockHeldException e) {
            progress.ended(request.month(), new RunResult.Failed(e));
        }
    }
}
