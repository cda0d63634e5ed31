package org.twelvemonth.notify;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.audit.AuditTrail;

/** The changes of accounts that are to be told: an outbox of numbers of audit entries. */
@Component
class AccountOutbox {
    private static final Set<AuditAction> CHANGES = EnumSet.of(
            AuditAction.ACCOUNT_CREATED,
            AuditAction.ACCOUNT_CHANGED,
            AuditAction.ACCOUNT_REMOVED,
            AuditAction.ACCOUNT_CHANGE_REQUESTED,
            AuditAction.ACCOUNT_CHANGE_CONFIRMED,
            AuditAction.ACCOUNT_CHANGE_DECLINED);

    private final JdbcClient ledger;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    AccountOutbox(JdbcClient ledger, AuditTrail trail, TransactionOperations transaction, InstantSource clock) {
        this.ledger = ledger;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Puts a change in, in the transaction that makes it. */
    void put(AuditEntry entry) {
        // There already, if entries were removed from the trail and their numbers are given again.
        ledger.sql("delete from account_notice where entry = ?")
                .param(entry.number())
                .update();
        ledger.sql("insert into account_notice (entry) values (?)")
                .param(entry.number())
                .update();
    }

    boolean isEmpty() {
        return unsent().isEmpty();
    }

    /**
     * Sends all unsent changes in one mail. They are marked first, which keeps other nodes away until this one has come to an
     * end; the marks go with the transaction when the sending fails.
     */
    void send(Consumer<List<AuditEntry>> sender) {
        transaction.executeWithoutResult(status -> {
            List<Long> marked = unsent().stream().filter(this::mark).toList();
            if (!marked.isEmpty()) {
                sender.accept(trail.all(CHANGES).stream()
                        .filter(entry -> marked.contains(entry.number()))
                        .toList());
            }
        });
    }

    private List<Long> unsent() {
        return ledger.sql("select entry from account_notice where sent_at is null order by entry")
                .query((row, index) -> row.getLong(1))
                .list();
    }

    private boolean mark(long entry) {
        return ledger.sql("update account_notice set sent_at = ? where entry = ? and sent_at is null")
                        .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), entry)
                        .update()
                == 1;
    }
}
