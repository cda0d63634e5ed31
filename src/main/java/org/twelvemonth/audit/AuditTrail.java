package org.twelvemonth.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.twelvemonth.edition.EditionSealed;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.RunBegun;
import org.twelvemonth.job.RunRequest;

/**
 * Who did what and when. Entries are only ever added, in the transaction of what they tell; the ledger itself refuses to
 * change one.
 */
@Component
public final class AuditTrail {
    private final JdbcClient ledger;
    private final Editions editions;
    private final KeptHeads heads;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    AuditTrail(
            JdbcClient ledger,
            Editions editions,
            KeptHeads heads,
            TransactionOperations transaction,
            InstantSource clock) {
        this.ledger = ledger;
        this.editions = editions;
        this.heads = heads;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds an entry. Others who want to wait until the transaction has ended, in whatever process they are: so there is one
     * chain.
     *
     * @param actor the account, or what else acted, at most 120 characters
     * @param subject what it was done to, at most 100 characters; may be empty
     * @param detail what else is to be known, at most 2,000 characters, nothing from a record; may be empty
     */
    public AuditEntry add(AuditAction action, String actor, String subject, String detail) {
        return transaction.execute(status -> {
            // The update takes the row's lock, which reading alone would not.
            ledger.sql("update audit_head set number = number + 1").update();
            AuditHead before = ledger.sql("select number - 1 as number, hash from audit_head")
                    .query(AuditHead.class)
                    .single();
            AuditEntry entry = AuditEntry.after(
                    before, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, action, subject, detail);
            ledger.sql("insert into audit_entry (number, occurred_at, actor, action, subject, detail, previous, hash)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            entry.number(),
                            OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                            actor,
                            action.name(),
                            subject,
                            detail,
                            entry.previous(),
                            entry.hash())
                    .update();
            ledger.sql("update audit_head set hash = ?").param(entry.hash()).update();
            keepHeadAfterCommit(entry);
            return entry;
        });
    }

    /** The whole trail, oldest first. */
    public List<AuditEntry> all() {
        return ledger.sql("select * from audit_entry order by number")
                .query(AuditTrail::entry)
                .list();
    }

    /** The entries of those actions, oldest first. */
    public List<AuditEntry> all(Set<AuditAction> actions) {
        return ledger.sql("select * from audit_entry where action in (:actions) order by number")
                .param("actions", actions.stream().map(AuditAction::name).toList())
                .query(AuditTrail::entry)
                .list();
    }

    /** The entries that are sought, newest first: so many, after so many that are passed over. */
    public List<AuditEntry> newest(AuditFilter filter, int limit, int offset) {
        return ledger.sql("select * from audit_entry" + filter.where()
                        + " order by number desc offset :offset rows fetch next :limit rows only")
                .params(filter.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query(AuditTrail::entry)
                .list();
    }

    /** How many entries are sought. */
    public int count(AuditFilter filter) {
        return ledger.sql("select count(*) from audit_entry" + filter.where())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /** Everybody who has an entry, in the order of their names. */
    public List<String> actors() {
        return ledger.sql("select distinct actor from audit_entry order by actor")
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** Where the ledger says that the trail ends. */
    public AuditHead head() {
        return ledger.sql("select number, hash from audit_head")
                .query(AuditHead.class)
                .single();
    }

    /** Before anything is done: a run that departs from what usually holds does not begin without its entry. */
    @EventListener
    void on(RunBegun begun) {
        RunRequest request = begun.request();
        if (!request.allowances().isEmpty()) {
            String allowed = String.join(", ", request.allowances());
            add(
                    AuditAction.CHECKS_RELAXED,
                    request.requestedBy(),
                    request.month().toString(),
                    Character.toUpperCase(allowed.charAt(0)) + allowed.substring(1) + ". "
                            + (request.reason().isEmpty() ? "No reason was given." : "Reason: " + request.reason()));
        }
    }

    /** In the transaction that seals. */
    @EventListener
    void on(EditionSealed sealed) {
        String manifest = editions.manifestDigest(sealed.edition()).orElse("unknown");
        add(
                AuditAction.EDITION_SEALED,
                sealed.edition().requestedBy(),
                sealed.edition().name(),
                "manifest " + manifest);
    }

    /** Before it, the file would know of an entry that may never be. */
    private void keepHeadAfterCommit(AuditEntry entry) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                heads.keep(entry.head());
            }
        });
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
