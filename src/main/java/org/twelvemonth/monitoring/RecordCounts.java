package org.twelvemonth.monitoring;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.job.RunEnded;
import org.twelvemonth.job.RunResult;

/** How many records each edition was made from: kept in the ledger, so that a monitor knows after a restart, too. */
@Component
final class RecordCounts {
    private final JdbcClient ledger;
    private final TransactionOperations transaction;

    RecordCounts(JdbcClient ledger, TransactionOperations transaction) {
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /**
     * Counts of data rows.
     *
     * @param read all of them
     * @param accepted those that are used
     * @param rejected those that are not
     */
    record Counts(long read, long accepted, long rejected) {}

    /** The counts of an edition; empty when another ledger saw it built. */
    Optional<Counts> of(Edition edition) {
        return ledger.sql("select rows_read, accepted, rejected from record_count where edition = ?")
                .param(edition.id())
                .query((row, index) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional();
    }

    @EventListener
    void on(RunEnded run) {
        if (run.result() instanceof RunResult.Sealed sealed) {
            transaction.executeWithoutResult(status -> keep(sealed));
        }
    }

    private void keep(RunResult.Sealed sealed) {
        ledger.sql("delete from record_count where edition = ?")
                .param(sealed.edition().id())
                .update();
        ledger.sql("insert into record_count (edition, rows_read, accepted, rejected) values (?, ?, ?, ?)")
                .params(
                        sealed.edition().id(),
                        sealed.summary().rows(),
                        sealed.summary().accepted(),
                        sealed.summary().rejected())
                .update();
    }
}
