package org.twelvemonth.job;

import java.util.Objects;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.JobContext;
import org.springframework.batch.core.scope.context.JobSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import org.twelvemonth.intake.register.FileRow;

/** The job {@code monthly-report}, step by step. Every step may run again: after a failure the next start repeats all of them. */
@Configuration(proxyBeanMethods = false)
class MonthlyReportJob {
    static final String NAME = "monthly-report";

    /** Rows to a chunk. Each chunk is a commit of the ledger's, which takes some milliseconds. */
    private static final int CHUNK = 10_000;

    private final JobRepository repository;
    private final StepProgress progress;

    MonthlyReportJob(JobRepository repository, StepProgress progress) {
        this.repository = repository;
        this.progress = progress;
    }

    @Bean
    Job job(
            Step openEdition,
            Step importRecords,
            Step checkIntake,
            Step computeFigures,
            Step writePublicList,
            Step writeWorkbook,
            Step writeSummary,
            Step verifyOutputs,
            Step sealEdition) {
        return new JobBuilder(NAME, repository)
                .listener(new EndOfRun())
                .start(flow("prepare")
                        .start(openEdition)
                        .next(importRecords)
                        .next(checkIntake)
                        .next(computeFigures)
                        .build())
                .next(flow("write")
                        .split(inTheScopeOfTheJob())
                        .add(flowOf(writePublicList), flowOf(writeWorkbook), flowOf(writeSummary))
                        .build())
                .next(verifyOutputs)
                .next(sealEdition)
                .end()
                .build();
    }

    /** The run that is at work. */
    @Bean
    @JobScope
    EditionRun editionRun(CurrentRun current) {
        return current.require();
    }

    @Bean
    Step openEdition(EditionSteps steps, EditionRun run) {
        return step("openEdition", () -> steps.openEdition(run));
    }

    @Bean
    Step importRecords(RecordRowReader reader, RegisterWriter writer, PlatformTransactionManager ledgerTransactions) {
        return new StepBuilder("importRecords", repository)
                .<FileRow, FileRow>chunk(CHUNK)
                .transactionManager(ledgerTransactions)
                .reader(reader)
                .writer(writer)
                .listener(progress)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step checkIntake(EditionSteps steps, EditionRun run) {
        return step("checkIntake", () -> steps.checkIntake(run));
    }

    @Bean
    Step computeFigures(EditionSteps steps, EditionRun run) {
        return step("computeFigures", () -> steps.computeFigures(run));
    }

    @Bean
    Step writePublicList(EditionSteps steps, EditionRun run) {
        return step("writePublicList", () -> steps.writePublicList(run));
    }

    @Bean
    Step writeWorkbook(EditionSteps steps, EditionRun run) {
        return step("writeWorkbook", () -> steps.writeWorkbook(run));
    }

    @Bean
    Step writeSummary(EditionSteps steps, EditionRun run) {
        return step("writeSummary", () -> steps.writeSummary(run));
    }

    @Bean
    Step verifyOutputs(EditionSteps steps, EditionRun run) {
        return step("verifyOutputs", () -> steps.verifyOutputs(run));
    }

    @Bean
    Step sealEdition(EditionSteps steps, EditionRun run) {
        return step("sealEdition", () -> steps.sealEdition(run));
    }

    private Step step(String name, StepBody body) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    body.run();
                    return RepeatStatus.FINISHED;
                })
                .listener(progress)
                .allowStartIfComplete(true)
                .build();
    }

    /** Threads on which beans in the scope of the job are found. */
    private static SimpleAsyncTaskExecutor inTheScopeOfTheJob() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("write-");
        executor.setTaskDecorator(task -> {
            JobContext job = Objects.requireNonNull(JobSynchronizationManager.getContext());
            return () -> {
                JobSynchronizationManager.register(job.getJobExecution());
                try {
                    task.run();
                } finally {
                    JobSynchronizationManager.close();
                }
            };
        });
        return executor;
    }

    private static FlowBuilder<SimpleFlow> flow(String name) {
        return new FlowBuilder<>(name);
    }

    private static Flow flowOf(Step step) {
        return flow(step.getName()).start(step).build();
    }

    /** What a step does: one call. */
    @FunctionalInterface
    private interface StepBody {
        void run() throws Exception;
    }
}
