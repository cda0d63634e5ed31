package org.twelvemonth.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The job {@code monthly-report}, step by step. Every step may run again: after a failure the next start goes through all
 * of them, and what was parsed is found in staging, which alone knows whether it is whole.
 */
@Component
final class MonthlyReportJob {
    static final String NAME = "monthly-report";

    private final JobRepository repository;
    private final EditionSteps steps;
    private final ImportRecords importRecords;

    MonthlyReportJob(JobRepository repository, EditionSteps steps, ImportRecords importRecords) {
        this.repository = repository;
        this.steps = steps;
        this.importRecords = importRecords;
    }

    Job forDraft(EditionDraft draft) {
        return new JobBuilder(NAME, repository)
                .listener(new EndOfRun())
                .start(flow("prepare")
                        .start(step("openEdition", () -> steps.openEdition(draft)))
                        .next(importRecords.step(draft))
                        .next(step("checkIntake", () -> steps.checkIntake(draft)))
                        .next(step("computeFigures", () -> steps.computeFigures(draft)))
                        .build())
                .next(flow("write")
                        .split(new SimpleAsyncTaskExecutor("write-"))
                        .add(
                                flowOf(step("writePublicList", () -> steps.writePublicList(draft))),
                                flowOf(step("writeWorkbook", () -> steps.writeWorkbook(draft))),
                                flowOf(step("writeSummary", () -> steps.writeSummary(draft))))
                        .build())
                .next(step("verifyOutputs", () -> steps.verifyOutputs(draft)))
                .next(step("sealEdition", () -> steps.sealEdition(draft)))
                .end()
                .build();
    }

    private Step step(String name, StepBody body) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, context) -> {
                    body.run();
                    return RepeatStatus.FINISHED;
                })
                .allowStartIfComplete(true)
                .build();
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
