package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stages the rows of one file, in sorted runs: an index that grows at its end alone loads several times as fast as one that
 * is hit everywhere. A file that is sorted by reference is one run; of a shuffled one, each buffer full becomes a run.
 * Until the file is complete nobody sees its rows. For one thread.
 */
public final class StagedFileWriter {
    private static final Comparator<StagedRow> BY_KEY = Comparator.comparing(StagedRow::key);
    private static final int BUFFERED = 20_000;
    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Runnable checkpoint;
    private final int id;
    private final List<StagedRow> buffer = new ArrayList<>(BUFFERED);
    private int run;
    private String lastKey = "";
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
        buffer.sort(BY_KEY);
        if (buffer.getFirst().key().compareTo(lastKey) < 0) {
            run++;
        }
        lastKey = buffer.getLast().key();
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "INSERT INTO staged_record (file_id, run, record_key, payload) VALUES (?, ?, ?, ?)",
                buffer,
                BATCH,
                (insert, row) -> {
                    insert.setInt(1, id);
                    insert.setInt(2, run);
                    insert.setString(3, row.key());
                    insert.setString(4, row.payload());
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
