package org.twelvemonth.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.intake.register.FileRow;
import org.twelvemonth.intake.register.RegisterSort;

/** Sorts the rows into the register, and says after each chunk how many there are. */
@Component
@StepScope
class RegisterWriter implements ItemWriter<FileRow>, StepExecutionListener, ChunkListener<FileRow, FileRow> {
    private final EditionRun run;
    private final RecordRowReader reader;
    private final Progress progress;
    private final RegisterSort sort;
    private long rows;

    RegisterWriter(EditionRun run, RecordRowReader reader, CountryRegister countries, Progress progress) {
        this.run = run;
        this.reader = reader;
        this.progress = progress;
        this.sort = run.closing(new RegisterSort(
                countries,
                run.inputs().files(),
                run.get(EditionRun.Opened.class).folder().temporaryFiles()));
    }

    @Override
    public void write(Chunk<? extends FileRow> chunk) {
        chunk.forEach(sort::add);
        rows += chunk.size();
    }

    @Override
    public void afterChunk(Chunk<FileRow> chunk) {
        progress.rows(rows);
        progress.files(reader.imported().size(), run.inputs().files().size());
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        if (step.getStatus() == BatchStatus.COMPLETED) {
            run.add(new EditionRun.Imported(reader.imported(), sort.register()));
        }
        return step.getExitStatus();
    }
}
