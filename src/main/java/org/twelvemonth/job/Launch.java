package org.twelvemonth.job;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/** Starts the job, and stops it at the next safe point: between two steps, or between two chunks of the import. */
@Component
class Launch {
    private static final Logger log = LoggerFactory.getLogger(Launch.class);

    private final Job job;
    private final CurrentRun current;
    private final JobOperator operator;
    private final JobRepository repository;
    private final InstantSource clock;
    private final CountDownLatch stopAsked = new CountDownLatch(1);

    Launch(Job job, CurrentRun current, JobOperator operator, JobRepository repository, InstantSource clock) {
        this.job = job;
        this.current = current;
        this.operator = operator;
        this.repository = repository;
        this.clock = clock;
    }

    JobExecution start(EditionRun run) throws JobExecutionException {
        current.begin(run);
        try {
            return operator.start(job, startable(parameters(run.inputs())));
        } finally {
            current.end();
        }
    }

    /** Stops what runs, and lets nothing start any more. May be called again until the run has come to its end. */
    void stop() {
        stopAsked.countDown();
        for (JobExecution running : repository.findRunningJobExecutions(MonthlyReportJob.NAME)) {
            if (running.getStatus() != BatchStatus.STOPPING) {
                stop(running);
            }
        }
    }

    boolean stopping() {
        return stopAsked.getCount() == 0;
    }

    void awaitStop() throws InterruptedException {
        stopAsked.await();
    }

    private void stop(JobExecution running) {
        try {
            operator.stop(running);
        } catch (JobExecutionNotRunningException e) {
            log.info("Execution {} had ended by itself.", running.getId());
        }
    }

    private JobParameters parameters(EditionRun.Inputs run) {
        JobParametersBuilder parameters = new JobParametersBuilder();
        RunParameters.identify(run.comparison().key(), parameters);
        RunParameters.describe(run.request(), clock.instant(), parameters);
        return parameters.toJobParameters();
    }

    /** An instance that is complete never starts again: an edition whose folder went missing since needs one of its own. */
    private JobParameters startable(JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(MonthlyReportJob.NAME, parameters);
        if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
            return parameters;
        }
        long newest = Objects.requireNonNull(repository.getLastJobInstance(MonthlyReportJob.NAME))
                .getInstanceId();
        return new JobParametersBuilder(parameters)
                .addLong("rebuildAfter", newest)
                .toJobParameters();
    }
}
