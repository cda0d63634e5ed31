package org.twelvemonth.job;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.twelvemonth.intake.Ahead;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.Staging;

/** Reads the files that staging does not hold, ahead of the writer. */
final class RecordBlockReader implements ItemStreamReader<RecordBlock> {
    private final Intake intake;
    private final Staging staging;
    private final List<RecordFile> files;
    private @Nullable RecordBlocks blocks;
    private @Nullable Ahead<RecordBlock> ahead;

    RecordBlockReader(Intake intake, Staging staging, List<RecordFile> files) {
        this.intake = intake;
        this.staging = staging;
        this.files = List.copyOf(files);
    }

    @Override
    public void open(ExecutionContext context) {
        staging.discardUnfinished();
        RecordBlocks missing = new RecordBlocks(
                intake,
                staging.missing(files),
                files.stream().filter(file -> staging.find(file).isEmpty()).toList());
        blocks = missing;
        ahead = new Ahead<>("records", missing::next);
    }

    @Override
    public @Nullable RecordBlock read() {
        return Objects.requireNonNull(ahead).next();
    }

    @Override
    public void close() {
        if (ahead != null && blocks != null) {
            ahead.close();
            blocks.close();
        }
    }
}
