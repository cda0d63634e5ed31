package org.twelvemonth.job;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.IntakeRefusedException;
import org.twelvemonth.intake.RecordCheck;
import org.twelvemonth.intake.RecordFile;

/**
 * Builds the edition of a month: once for the same inputs, however often it is asked. The caller holds the {@link
 * RunLock}.
 */
@Service
public class MonthlyReport {
    private static final Logger log = LoggerFactory.getLogger(MonthlyReport.class);

    private final Workplace workplace;
    private final Intake intake;
    private final Editions editions;
    private final Inputs inputs;
    private final Baselines baselines;
    private final Recovery recovery;
    private final Launch launch;
    private final UnstartedRuns unstartedRuns;
    private final RejectedRows rejectedRows;
    private final LedgerLock lock;
    private final LedgerCheckpoint checkpoint;
    private final LedgerRescue rescue;
    private final Tidy tidy;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final String version;

    MonthlyReport(
            Workplace workplace,
            Intake intake,
            Editions editions,
            Inputs inputs,
            Baselines baselines,
            Recovery recovery,
            Launch launch,
            UnstartedRuns unstartedRuns,
            RejectedRows rejectedRows,
            LedgerLock lock,
            LedgerCheckpoint checkpoint,
            LedgerRescue rescue,
            Tidy tidy,
            ApplicationEventPublisher events,
            InstantSource clock,
            @Value("${twelvemonth.version}") String version) {
        this.workplace = workplace;
        this.intake = intake;
        this.editions = editions;
        this.inputs = inputs;
        this.baselines = baselines;
        this.recovery = recovery;
        this.launch = launch;
        this.unstartedRuns = unstartedRuns;
        this.rejectedRows = rejectedRows;
        this.lock = lock;
        this.checkpoint = checkpoint;
        this.rescue = rescue;
        this.tidy = tidy;
        this.events = events;
        this.clock = clock;
        this.version = version;
    }

    /**
     * Builds the edition, or finds it built. Whatever goes wrong becomes a result; nothing half-written is left.
     *
     * @throws LockHeldException when another node works on the same ledger
     */
    public RunResult run(RunRequest request) {
        Instant begun = clock.instant();
        try (LedgerLock.Held held = lock.take();
                RunLog runLog = RunLog.open(workplace.data(), request, begun)) {
            events.publishEvent(new RunBegun(request));
            RunResult result = runLog.around(() -> result(request, begun, held));
            if (result.kind().good()) {
                rejectedRows.forget(request.month());
            }
            events.publishEvent(new RunEnded(request.month(), result));
            return result;
        } catch (LockHeldException e) {
            throw e;
        } catch (RuntimeException e) {
            rescue.from(e);
            unstarted(request, begun, new RunResult.Failed(e));
            tellOf(request, e);
            throw e;
        } catch (OutOfMemoryError e) {
            rescue.from(e);
            throw e;
        }
    }

    /** Others hear of it as of any failed run, if what cut it short lets them. */
    private void tellOf(RunRequest request, RuntimeException cause) {
        try {
            events.publishEvent(new RunEnded(request.month(), new RunResult.Failed(cause)));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private RunResult result(RunRequest request, Instant begun, LedgerLock.Held held) {
        try {
            recovery.recover(held);
            List<RecordFile> files = RecordCheck.files(intake, workplace.input());
            Baselines.Comparison comparison = baselines.comparison(request.month(), inputs.digest(files), version);
            Optional<RunResult> there = alreadyThere(comparison.key());
            if (there.isPresent()) {
                return unstarted(request, begun, there.get());
            }
            return tidied(held, build(new EditionRun.Inputs(request, comparison, files), begun));
        } catch (IntakeRefusedException e) {
            return unstarted(request, begun, EndOfRun.unreadable(e));
        } catch (UnusableManifestException e) {
            return unstarted(request, begun, new RunResult.Failed(e));
        } catch (IOException e) {
            log.error("A file could not be read or written before the job began.", e);
            return unstarted(request, begun, new RunResult.Failed(e));
        }
    }

    private RunResult unstarted(RunRequest request, Instant begun, RunResult result) {
        unstartedRuns.record(request, begun, result);
        return result;
    }

    /** Stops what runs at the next safe point, from another thread; nothing starts any more. May be called repeatedly. */
    public void stop() {
        launch.stop();
    }

    /** Whether {@link #stop} was called. */
    public boolean stopping() {
        return launch.stopping();
    }

    /** Returns once {@link #stop} was called. */
    public void awaitStop() throws InterruptedException {
        launch.awaitStop();
    }

    private Optional<RunResult> alreadyThere(EditionKey key) {
        return editions.find(key)
                .filter(edition -> edition.status().sealed())
                .map(edition -> new RunResult.AlreadyThere(edition, EditionFolder.sealed(workplace.output(), edition)))
                .filter(there -> Files.isDirectory(there.folder()))
                .map(RunResult.class::cast);
    }

    private RunResult tidied(LedgerLock.Held held, RunResult result) {
        return result instanceof RunResult.Sealed sealed
                ? tidy.after(held, sealed.edition().key().month())
                        .map(notice -> new RunResult.Sealed(
                                sealed.edition(),
                                sealed.folder(),
                                sealed.summary().and(notice)))
                        .orElse(sealed)
                : result;
    }

    private RunResult build(EditionRun.Inputs inputs, Instant begun) throws IOException {
        if (launch.stopping()) {
            return unstarted(inputs.request(), begun, new RunResult.Stopped());
        }
        EditionRun run = new EditionRun(inputs);
        JobExecution execution;
        try {
            execution = launch.start(run);
        } catch (JobExecutionException e) {
            return unstarted(inputs.request(), begun, new RunResult.Failed(e));
        }
        EditionKey key = inputs.comparison().key();
        log.info("The job for {} ended as {}.", key.month(), execution.getStatus());
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            checkpoint.take();
            return sealed(run);
        }
        execution.getAllFailureExceptions().forEach(rescue::from);
        editions.fail(key);
        return EndOfRun.failure(execution);
    }

    private static RunResult sealed(EditionRun run) {
        Figures figures = run.get(EditionRun.Computed.class).figures();
        Figures.Totals totals = figures.totals();
        RunResult.PublicSummary summary = new RunResult.PublicSummary(
                run.inputs().files().size(),
                totals.rows(),
                totals.rows() - totals.rejectedRows(),
                totals.rejectedRows(),
                figures.listed().size(),
                figures.continentsListed(),
                figures.notices());
        EditionRun.Sealed sealed = run.get(EditionRun.Sealed.class);
        return new RunResult.Sealed(sealed.edition(), sealed.folder(), summary);
    }
}
