package org.twelvemonth.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stages the rows of one file, in sorted runs: a file that is sorted by reference is one run; of a shuffled one, whatever is
 * written at a time becomes a run. Until the file is complete nobody sees its rows. For one thread.
 */
public final class StagedFileWriter {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Runnable checkpoint;
    private final int id;
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

    /** Adds rows; those of a later call may belong before those of an earlier one. */
    public void write(SortedRows rows) {
        accepted += rows.accepted();
        rejected += rows.rejected();
        if (rows.isEmpty()) {
            return;
        }
        if (last != null && StagedRow.ORDER.compare(rows.first(), last) < 0) {
            run++;
            block = 0;
        }
        last = rows.last();
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "INSERT INTO staged_block (file_id, run, block, records) VALUES (?, ?, ?, ?)",
                rows.blocks(),
                rows.blocks().size(),
                (insert, records) -> {
                    insert.setInt(1, id);
                    insert.setInt(2, run);
                    insert.setInt(3, block++);
                    insert.setBytes(4, records);
                }));
    }

    /**
     * Says that the file was read to its end.
     *
     * @param remarks those of its reader
     */
    public void complete(List<String> remarks) {
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
}
