package org.twelvemonth.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.period.ReportingMonth;

/** The notices in the ledger, so that each is sent, and once, whatever happens between. */
@Component
final class Outbox {
    private final JdbcClient ledger;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Outbox(JdbcClient ledger, TransactionOperations transaction, InstantSource clock) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Puts a notice in, unless it was there before, sent or not. */
    void put(Occasion occasion, ReportingMonth month, @Nullable Integer number, Instant since) {
        if (known(occasion, month, number)) {
            return;
        }
        try {
            ledger.sql("insert into notice (occasion, reporting_month, number, since) values (?, ?, ?, ?)")
                    .param(occasion.name())
                    .param(month.toString())
                    .param(number)
                    .param(utc(since))
                    .update();
        } catch (DuplicateKeyException e) {
            // Another node was a moment earlier.
        }
    }

    /** Puts a notice in, also where one with the same number was sent. */
    void putAgain(Occasion occasion, ReportingMonth month, int number, Instant since) {
        ledger.sql("delete from notice where occasion = ? and reporting_month = ? and number = ?")
                .params(occasion.name(), month.toString(), number)
                .update();
        put(occasion, month, number, since);
    }

    private boolean known(Occasion occasion, ReportingMonth month, @Nullable Integer number) {
        return number != null
                && ledger.sql("select count(*) from notice where occasion = ? and reporting_month = ? and number = ?")
                                .params(occasion.name(), month.toString(), number)
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** What is still to be sent, the oldest first. */
    List<Notice> unsent() {
        return ledger.sql("select id, occasion, reporting_month, number, since from notice where sent_at is null"
                        + " order by id")
                .query(Outbox::notice)
                .list();
    }

    /**
     * Sends a notice. It is marked first, which keeps other nodes away until this one has come to an end, and the mark goes
     * with the transaction when the sending fails.
     */
    void send(Notice notice, Consumer<Notice> sender) {
        transaction.executeWithoutResult(status -> {
            int marked = ledger.sql("update notice set sent_at = ? where id = ? and sent_at is null")
                    .params(utc(clock.instant()), notice.id())
                    .update();
            if (marked == 1) {
                sender.accept(notice);
            }
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Notice notice(ResultSet row, int index) throws SQLException {
        return new Notice(
                row.getLong("id"),
                Occasion.valueOf(row.getString("occasion")),
                ReportingMonth.parse(row.getString("reporting_month")),
                row.getObject("number", Integer.class),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
