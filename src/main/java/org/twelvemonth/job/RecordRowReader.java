package org.twelvemonth.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.stereotype.Component;
import org.twelvemonth.intake.ImportedFile;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.IntakeRefusedException;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordCheck;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordReader;
import org.twelvemonth.intake.register.FileRow;

/** Reads the rows of all record files, one file after the other, and counts them. */
@Component
@StepScope
class RecordRowReader implements ItemStreamReader<FileRow> {
    private final Intake intake;
    private final List<RecordFile> files;
    private final List<ImportedFile> imported = new ArrayList<>();
    private @Nullable RecordReader reader;
    private long accepted;
    private long rejected;

    RecordRowReader(Intake intake, EditionRun run) {
        this.intake = intake;
        this.files = run.inputs().files();
    }

    /** The files that were read to their end so far. */
    List<ImportedFile> imported() {
        return imported;
    }

    /**
     * The next row, null after the last one of the last file.
     *
     * @throws IntakeRefusedException when a file cannot be used; it names the later ones that cannot be used, too
     */
    @Override
    public @Nullable FileRow read() {
        while (imported.size() < files.size()) {
            Outcome row = nextOf(files.get(imported.size()));
            if (row != null) {
                return new FileRow(imported.size(), row);
            }
        }
        return null;
    }

    private @Nullable Outcome nextOf(RecordFile file) {
        try {
            RecordReader current = reader == null ? intake.open(file) : reader;
            reader = current;
            Outcome row = current.next();
            switch (row) {
                case Outcome.Accepted a -> accepted++;
                case Outcome.Rejected r -> rejected++;
                case null -> endOf(file, current);
            }
            return row;
        } catch (IntakeRefusedException e) {
            throw RecordCheck.refusal(List.of(e), intake, files.subList(imported.size() + 1, files.size()));
        }
    }

    private void endOf(RecordFile file, RecordReader read) {
        imported.add(new ImportedFile(file, accepted, rejected, read.remarks()));
        accepted = 0;
        rejected = 0;
        close();
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
