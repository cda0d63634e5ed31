package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stages the rows of one file, in sorted runs: a file that is sorted by reference is one run; of a shuffled one, each buffer
 * full becomes a run. Until the file is complete nobody sees its rows. For one thread.
 */
public final class StagedFileWriter {
    private static final int BUFFERED = 20_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Runnable checkpoint;
    private final int id;
    private final List<StagedRow> buffer = new ArrayList<>(BUFFERED);
    private @Nullable StagedRow last;
    private int run;
    private int block;
    private long accepted;
    private long rejected;

    StagedFileWriter(JdbcTemplate jdbc, TransactionTemplate transaction, Runnable checkpoint, int id) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.checkpoint = checkpoint;
        this.id = id;
    }

    /** Adds rows, some thousands at a time, in any order. */
    public void write(List<? extends Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            count(outcome);
            buffer.add(StagedRow.of(outcome));
            if (buffer.size() == BUFFERED) {
                writeBuffer();
            }
        }
    }

    /**
     * Says that the file was read to its end.
     *
     * @param remarks those of its reader
     */
    public void complete(List<String> remarks) {
        writeBuffer();
        checkpoint.run();
        jdbc.update(
                "UPDATE staged_file SET accepted = ?, rejected = ?, runs = ?, remarks = ?, complete = TRUE WHERE id = ?",
                accepted,
                rejected,
                run + 1,
                String.join(Staging.BETWEEN_REMARKS, remarks),
                id);
        checkpoint.run();
    }

    private void writeBuffer() {
        if (buffer.isEmpty()) {
            return;
        }
        buffer.sort(StagedRow.ORDER);
        if (last != null && StagedRow.ORDER.compare(buffer.getFirst(), last) < 0) {
            run++;
            block = 0;
        }
        last = buffer.getLast();
        List<byte[]> blocks = StagedBlocks.of(buffer);
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "INSERT INTO staged_block (file_id, run, block, records) VALUES (?, ?, ?, ?)",
                blocks,
                blocks.size(),
                (insert, records) -> {
                    insert.setInt(1, id);
                    insert.setInt(2, run);
                    insert.setInt(3, block++);
                    insert.setBytes(4, records);
                }));
        buffer.clear();
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted row -> accepted++;
            case Outcome.Rejected row -> rejected++;
        }
    }
}
