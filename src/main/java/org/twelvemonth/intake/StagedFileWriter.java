package org.twelvemonth.intake;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Stages the rows of one file. Until it is complete nobody sees them. For one thread. */
public final class StagedFileWriter {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Runnable checkpoint;
    private final int id;
    private long accepted;
    private long rejected;

    StagedFileWriter(JdbcTemplate jdbc, TransactionTemplate transaction, Runnable checkpoint, int id) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.checkpoint = checkpoint;
        this.id = id;
    }

    /** Adds rows, in one transaction. Some thousands at a time are best; their order does not matter. */
    public void write(List<? extends Outcome> outcomes) {
        // Rows in the order of the key load several times as fast as shuffled ones.
        List<StagedRow> rows = outcomes.stream()
                .map(StagedRow::of)
                .sorted(Comparator.comparing(StagedRow::key))
                .toList();
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "INSERT INTO staged_record (file_id, record_key, payload) VALUES (?, ?, ?)",
                rows,
                rows.size(),
                (insert, row) -> {
                    insert.setInt(1, id);
                    insert.setString(2, row.key());
                    insert.setString(3, row.payload());
                }));
        outcomes.forEach(this::count);
    }

    /**
     * Says that the file was read to its end.
     *
     * @param remarks those of its reader
     */
    public void complete(List<String> remarks) {
        checkpoint.run();
        jdbc.update(
                "UPDATE staged_file SET accepted = ?, rejected = ?, remarks = ?, complete = TRUE WHERE id = ?",
                accepted,
                rejected,
                remarks.stream().collect(Collectors.joining(Staging.BETWEEN_REMARKS)),
                id);
        checkpoint.run();
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted row -> accepted++;
            case Outcome.Rejected row -> rejected++;
        }
    }
}
