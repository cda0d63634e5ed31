package org.twelvemonth.console.run;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twelvemonth.intake.CountryName;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.IntakeRefusedException;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordCheck;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordFiles;
import org.twelvemonth.intake.register.RejectedRecordsFile;
import org.twelvemonth.job.FailureCause;
import org.twelvemonth.job.MonthlyReport;
import org.twelvemonth.job.RejectedRows;
import org.twelvemonth.job.Workplace;

/** Checks the record files as {@code twelvemonth check} does, and keeps what the last check found while the process lasts. */
@Component
class RecordChecks implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RecordChecks.class);

    private final Workplace workplace;
    private final Intake intake;
    private final RejectedRows rejectedRows;
    private final MonthlyReport report;
    private final InstantSource clock;
    private final AtomicReference<@Nullable CheckFound> atWork = new AtomicReference<>();
    private final AtomicReference<@Nullable CheckResult> last = new AtomicReference<>();

    RecordChecks(
            Workplace workplace, Intake intake, RejectedRows rejectedRows, MonthlyReport report, InstantSource clock) {
        this.workplace = workplace;
        this.intake = intake;
        this.rejectedRows = rejectedRows;
        this.report = report;
        this.clock = clock;
    }

    /** How many rows the check at work has read; empty when none is. */
    Optional<Long> rowsRead() {
        return Optional.ofNullable(atWork.get()).map(CheckFound::rows);
    }

    /** What the last check found; empty when there was none since this process began. */
    Optional<CheckResult> last() {
        return Optional.ofNullable(last.get());
    }

    /** Checks. Whatever goes wrong is in the result. */
    void check(String askedBy) {
        CheckFound found = new CheckFound();
        atWork.set(found);
        try {
            last.set(new CheckResult(clock.instant(), askedBy, found, problem(found)));
        } finally {
            atWork.set(null);
        }
    }

    /** Why the files were not read to their end; empty when they were. */
    private String problem(CheckFound found) {
        try {
            rejectedRows.keepOfCheck(rejected -> read(found, rejected));
            return "";
        } catch (IntakeRefusedException e) {
            return e.getMessage();
        } catch (CancellationException e) {
            return "The check was stopped, because Twelvemonth was asked to end.";
        } catch (IOException | RuntimeException e) {
            log.error("The record files could not be checked.", e);
            return FailureCause.of(e);
        }
    }

    private void read(CheckFound found, RejectedRecordsFile rejected) {
        RecordFiles.Found all = RecordFiles.find(workplace.input());
        List<RecordFile> files = all.files();
        List<String> fileNames = files.stream().map(RecordFile::name).toList();
        found.notices(workplace.settings().mappings().notices(fileNames));
        List<IntakeRefusedException> refused = new ArrayList<>(all.refused());
        RecordCheck.Listener listener = listener(found, rejected);
        for (RecordFile file : files) {
            try {
                RecordCheck.read(intake, List.of(file), listener);
            } catch (IntakeRefusedException e) {
                refused.add(e);
                found.refuseFile();
            }
        }
        if (!refused.isEmpty()) {
            throw IntakeRefusedException.of(refused);
        }
    }

    private RecordCheck.Listener listener(CheckFound found, RejectedRecordsFile rejected) {
        return new RecordCheck.Listener() {
            @Override
            public void row(Outcome outcome, List<CountryName> names) {
                if (report.stopping()) {
                    throw new CancellationException();
                }
                found.row(outcome, names);
                if (outcome instanceof Outcome.Rejected row) {
                    rejected.add(row);
                }
            }

            @Override
            public void file(RecordFile file, long rows, List<String> remarks) {
                found.file(file, rows, remarks);
            }
        };
    }

    /** Leaves no rows behind that no page shows any more. */
    @Override
    public void close() throws IOException {
        rejectedRows.forgetCheck();
    }
}
