package org.twelvemonth.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordReader;
import org.twelvemonth.intake.Staging;

/** Reads the files that staging does not hold, one after the other. */
final class RecordBlockReader implements ItemStreamReader<RecordBlock> {
    /** As many rows as staging likes to write at a time. */
    private static final int BLOCK = 2_000;

    private final Intake intake;
    private final Staging staging;
    private final List<RecordFile> files;
    private Iterator<RecordFile> missing = Collections.emptyIterator();
    private @Nullable RecordFile file;
    private @Nullable RecordReader reader;

    RecordBlockReader(Intake intake, Staging staging, List<RecordFile> files) {
        this.intake = intake;
        this.staging = staging;
        this.files = List.copyOf(files);
    }

    @Override
    public void open(ExecutionContext context) {
        staging.discardUnfinished();
        missing = staging.missing(files).iterator();
    }

    @Override
    public @Nullable RecordBlock read() {
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
        if (!missing.hasNext()) {
            return false;
        }
        file = missing.next();
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
