package org.twelvemonth.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.OutputFolder;

/**
 * Puts the ledger right after a process that did not come to its end. Safe only while nobody else runs, which the {@link
 * RunLock} says.
 */
@Component
final class Recovery {
    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final int ALL = Integer.MAX_VALUE;

    private final JobRepository repository;
    private final JobOperator operator;
    private final Editions editions;
    private final OutputFolder output;
    private final Workplace workplace;

    Recovery(
            JobRepository repository,
            JobOperator operator,
            Editions editions,
            OutputFolder output,
            Workplace workplace) {
        this.repository = repository;
        this.operator = operator;
        this.editions = editions;
        this.output = output;
        this.workplace = workplace;
    }

    /**
     * Recovers.
     *
     * @param held says that nobody else works on the ledger
     */
    void recover(LedgerLock.Held held) throws IOException {
        recoverExecutions();
        removeOrphanInstances();
        failUnknownSteps();
        failUnfinishedEditions();
        output.removeLeftOvers();
        removeStaging();
        adoptSealedEditions();
    }

    private void recoverExecutions() {
        for (String job : UnstartedRuns.andStarted()) {
            for (JobExecution cutOff : repository.findRunningJobExecutions(job)) {
                log.warn("Execution {} was cut off; it can be started again.", cutOff.getId());
                operator.recover(cutOff);
            }
        }
    }

    private void removeOrphanInstances() {
        for (String job : UnstartedRuns.andStarted()) {
            for (JobInstance instance : repository.getJobInstances(job, 0, ALL)) {
                // Cut off between two inserts: such an instance could never start, and would bar its parameters for
                // ever.
                if (repository.getJobExecutions(instance).isEmpty()) {
                    log.warn("Instance {} has no execution; it is removed.", instance.getInstanceId());
                    repository.deleteJobInstance(instance);
                }
            }
        }
    }

    /** A step that could not note how it ended, as when memory ran out, would never start again; each of ours may. */
    private void failUnknownSteps() {
        for (JobInstance instance : repository.getJobInstances(MonthlyReportJob.NAME, 0, ALL)) {
            for (JobExecution execution : repository.getJobExecutions(instance)) {
                execution.getStepExecutions().forEach(this::failIfUnknown);
                if (execution.getStatus() == BatchStatus.UNKNOWN) {
                    execution.setStatus(BatchStatus.FAILED);
                    repository.update(execution);
                }
            }
        }
    }

    private void failIfUnknown(StepExecution step) {
        if (step.getStatus() == BatchStatus.UNKNOWN) {
            log.warn("How step {} ended is not known; it can be started again.", step.getStepName());
            step.setStatus(BatchStatus.FAILED);
            repository.update(step);
        }
    }

    private void failUnfinishedEditions() {
        for (Edition edition : editions.all()) {
            if (edition.status() == EditionStatus.BUILDING) {
                editions.fail(edition.key());
            }
        }
    }

    /** Earlier versions kept the records that they had read in a second database. */
    private void removeStaging() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(workplace.data(), "staging.*")) {
            for (Path file : files) {
                log.info(
                        "{} holds records that an earlier version had read, which nothing needs; it is removed.", file);
                FileSystemUtils.deleteRecursively(file);
            }
        }
    }

    /** A folder appears under its final name only when it is whole; so what stands there is an edition, or was one. */
    private void adoptSealedEditions() throws IOException {
        for (Path folder : output.sealedOrRemoved()) {
            if (editions.adopt(folder)) {
                log.warn("The ledger did not know the edition in {}; it does now.", folder);
            }
        }
    }
}
