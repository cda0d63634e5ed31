package org.twelvemonth.job;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.PublishedBaseline;
import org.twelvemonth.gate.GateRefusedException;
import org.twelvemonth.intake.IntakeRefusedException;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordFiles;

/**
 * Builds the edition of a month: once for the same inputs, however often it is asked. The caller holds the {@link
 * RunLock}.
 */
@Service
public class MonthlyReport {
    private static final Logger log = LoggerFactory.getLogger(MonthlyReport.class);

    private final Workplace workplace;
    private final Editions editions;
    private final Inputs inputs;
    private final Baselines baselines;
    private final Recovery recovery;
    private final MonthlyReportJob job;
    private final JobOperator operator;
    private final String version;

    MonthlyReport(
            Workplace workplace,
            Editions editions,
            Inputs inputs,
            Baselines baselines,
            Recovery recovery,
            MonthlyReportJob job,
            JobOperator operator,
            @Value("${twelvemonth.version}") String version) {
        this.workplace = workplace;
        this.editions = editions;
        this.inputs = inputs;
        this.baselines = baselines;
        this.recovery = recovery;
        this.job = job;
        this.operator = operator;
        this.version = version;
    }

    /** Builds the edition, or finds it built. Whatever goes wrong becomes a result; nothing half-written is left. */
    public RunResult run(RunRequest request) {
        recovery.recover();
        try {
            List<RecordFile> files = RecordFiles.in(workplace.input());
            PublishedBaseline baseline = baselines.before(request.month()).orElse(null);
            EditionKey key = new EditionKey(request.month(), inputs.digest(files), Baselines.digest(baseline), version);
            Optional<RunResult> there = alreadyThere(key);
            return there.isPresent() ? there.get() : build(new EditionDraft(request, key, files, baseline));
        } catch (IntakeRefusedException e) {
            return new RunResult.InputRefused(e.getMessage());
        }
    }

    private Optional<RunResult> alreadyThere(EditionKey key) {
        return editions.find(key)
                .filter(edition -> edition.status().sealed())
                .map(edition -> new RunResult.AlreadyThere(edition, EditionFolder.sealed(workplace.output(), edition)));
    }

    private RunResult build(EditionDraft draft) {
        JobExecution execution;
        try {
            execution = operator.start(job.forDraft(draft), parameters(draft));
        } catch (JobExecutionException e) {
            return new RunResult.Failed(e);
        }
        log.info("Run for {} ended as {}.", draft.key().month(), execution.getStatus());
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return sealed(draft);
        }
        editions.fail(draft.key());
        return failure(execution);
    }

    private static JobParameters parameters(EditionDraft draft) {
        EditionKey key = draft.key();
        RunRequest request = draft.request();
        return new JobParametersBuilder()
                .addString("month", key.month().toString())
                .addString("inputs", key.inputs())
                .addString("baseline", key.baseline())
                .addString("version", key.version())
                .addString("requestedBy", request.requestedBy(), false)
                .addString("trigger", request.trigger(), false)
                .toJobParameters();
    }

    private static RunResult sealed(EditionDraft draft) {
        Figures figures = draft.figures();
        Figures.Totals totals = figures.totals();
        int continents = (int) figures.continents().stream()
                .filter(continent -> continent.listed() > 0)
                .count();
        RunResult.PublicSummary summary = new RunResult.PublicSummary(
                draft.files().size(),
                totals.rows(),
                totals.rows() - totals.rejectedRows(),
                totals.rejectedRows(),
                figures.listed().size(),
                continents,
                figures.notices());
        return new RunResult.Sealed(draft.edition(), draft.sealedFolder(), summary);
    }

    private static RunResult failure(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new RunResult.Stopped();
        }
        List<Throwable> causes = execution.getAllFailureExceptions().stream()
                .flatMap(MonthlyReport::chain)
                .toList();
        for (Throwable cause : causes) {
            if (cause instanceof IntakeRefusedException refused) {
                return new RunResult.InputRefused(refused.getMessage());
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

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
