package org.twelvemonth.job;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordReader;

/** The rows of files in blocks, one file after the other. */
final class RecordBlocks implements AutoCloseable {
    /** As many rows as staging likes to write at a time. */
    private static final int BLOCK = 2_000;

    private final Intake intake;
    private final Iterator<RecordFile> files;
    private @Nullable RecordFile file;
    private @Nullable RecordReader reader;

    RecordBlocks(Intake intake, List<RecordFile> files) {
        this.intake = intake;
        this.files = List.copyOf(files).iterator();
    }

    /** The next block, null after the last one of the last file. */
    @Nullable
    RecordBlock next() {
        if (reader == null && !openNext()) {
            return null;
        }
        RecordReader open = Objects.requireNonNull(reader);
        RecordFile current = Objects.requireNonNull(file);
        List<Outcome> outcomes = new ArrayList<>(BLOCK);
        while (outcomes.size() < BLOCK) {
            Outcome outcome = open.next();
            if (outcome == null) {
                List<String> remarks = open.remarks();
                close();
                return new RecordBlock(current, outcomes, new RecordBlock.End.LastBlock(remarks));
            }
            outcomes.add(outcome);
        }
        return new RecordBlock(current, outcomes, new RecordBlock.End.MoreFollows());
    }

    private boolean openNext() {
        if (!files.hasNext()) {
            return false;
        }
        file = files.next();
        reader = intake.open(file);
        return true;
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
