package org.twelvemonth.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.stereotype.Component;

/**
 * Records the runs that end before their job starts, so that the history has every run: a record file cannot be read, or the
 * edition is already there. Each is an execution of the job {@value #JOB}, which has one instance for each month.
 */
@Component
final class UnstartedRuns {
    static final String JOB = "unstarted-run";

    private static final Logger log = LoggerFactory.getLogger(UnstartedRuns.class);

    private final JobRepository repository;
    private final LedgerRescue rescue;

    UnstartedRuns(JobRepository repository, LedgerRescue rescue) {
        this.repository = repository;
        this.rescue = rescue;
    }

    /** Records the run. Where the ledger does not take it, the run goes on with its result. */
    void record(RunRequest request, Instant begun, RunResult result) {
        try {
            JobExecution execution = begin(request, begun, result);
            LocalDateTime time = execution.getCreateTime();
            execution.setStartTime(time);
            execution.setEndTime(time);
            execution.setStatus(result.kind().good() ? BatchStatus.COMPLETED : BatchStatus.FAILED);
            execution.setExitStatus(EndOfRun.exitStatus(result));
            repository.update(execution);
        } catch (RuntimeException e) {
            rescue.from(e);
            log.warn("The run for {} is missing in the history of runs.", request.month(), e);
        }
    }

    private JobExecution begin(RunRequest request, Instant begun, RunResult result) {
        JobParameters month = new JobParametersBuilder()
                .addString(RunParameters.MONTH, request.month().toString())
                .toJobParameters();
        JobInstance known = repository.getJobInstance(JOB, month);
        JobInstance instance = known == null ? repository.createJobInstance(JOB, month) : known;
        JobParametersBuilder parameters = new JobParametersBuilder(month);
        RunParameters.describe(request, begun, parameters);
        if (result instanceof RunResult.AlreadyThere there) {
            parameters.addString(RunParameters.EDITION, there.edition().name(), false);
        }
        return repository.createJobExecution(instance, parameters.toJobParameters(), new ExecutionContext());
    }

    /** The jobs whose executions are runs. */
    static List<String> andStarted() {
        return List.of(MonthlyReportJob.NAME, JOB);
    }
}
