package org.twelvemonth.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.StagedFileWriter;
import org.twelvemonth.intake.Staging;

/** Stages blocks of rows, and marks each file complete with its last block. */
final class RecordBlockWriter implements ItemWriter<RecordBlock> {
    private final Staging staging;
    private final List<RecordFile> files;
    private final Progress progress;
    private @Nullable StagedFileWriter writer;
    private long rows;
    private int filesDone;

    RecordBlockWriter(Staging staging, List<RecordFile> files, Progress progress) {
        this.staging = staging;
        this.files = List.copyOf(files);
        this.progress = progress;
    }

    @Override
    public void write(Chunk<? extends RecordBlock> blocks) {
        if (rows == 0) {
            progress.at(Progress.Stage.IMPORT_RECORDS);
            filesDone = files.size() - staging.missing(files).size();
        }
        for (RecordBlock block : blocks) {
            StagedFileWriter current = writer == null ? staging.begin(block.file()) : writer;
            current.write(block.rows());
            rows += block.rows().size();
            writer = switch (block.end()) {
                case RecordBlock.End.MoreFollows more -> current;
                case RecordBlock.End.LastBlock last -> {
                    current.complete(last.remarks());
                    filesDone++;
                    yield null;
                }
            };
        }
        progress.rows(rows);
        progress.files(filesDone, files.size());
    }
}
