package org.twelvemonth.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
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
    /** Who acts where nobody asked for it; no account can have this name. */
    static final String PROGRAM = "the program";

    private static final int DETAIL = 2_000;
    private static final int MOST_ALARMS = 100;

    private final JdbcClient ledger;
    private final Editions editions;
    private final KeptHeads heads;
    private final HeadComparison comparison;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    AuditTrail(
            JdbcClient ledger,
            Editions editions,
            KeptHeads heads,
            HeadComparison comparison,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            InstantSource clock) {
        this.ledger = ledger;
        this.editions = editions;
        this.heads = heads;
        this.comparison = comparison;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Adds an entry with the {@linkplain ClientAddress client's address}, after one for each place where the trail is not as it was written. Others who want to wait until the
     * transaction has ended, in whatever process they are: so there is one chain.
     *
     * @param actor the account, or what else acted, at most 120 characters
     * @param subject what it was done to, at most 100 characters; may be empty
     * @param detail what else is to be known, at most 2,000 characters, nothing from a record; may be empty
     */
    public AuditEntry add(AuditAction action, String actor, String subject, String detail) {
        return transaction.execute(status -> {
            raise(AuditAction.TRAIL_BROKEN, lockAndCompare());
            return append(action, actor, subject, detail);
        });
    }

    /** Adds an entry for each problem that the trail does not tell of yet. */
    void raise(AuditAction alarm, List<String> problems) {
        if (!problems.isEmpty()) {
            raise(
                    alarm,
                    problems,
                    all(Set.of(alarm)).stream().map(AuditEntry::detail).collect(Collectors.toSet()));
        }
    }

    /** Adds an entry for each problem that is not known. */
    void raise(AuditAction alarm, List<String> problems, Set<String> known) {
        if (problems.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            lock();
            problems.stream()
                    .map(problem -> shortened(problem, DETAIL))
                    .filter(problem -> !known.contains(problem))
                    .distinct()
                    .limit(MOST_ALARMS)
                    .map(problem -> append(alarm, PROGRAM, "", problem))
                    .forEach(entry -> events.publishEvent(new AlarmRaised(entry)));
        });
    }

    /** Adds an entry without a look at the newest kept head: for whoever holds the lock and has looked. */
    AuditEntry enter(AuditAction action, String actor, String subject, String detail) {
        return append(action, actor, subject, shortened(detail, DETAIL));
    }

    /** The update takes the row's lock, which reading alone would not. */
    void lock() {
        ledger.sql("update audit_head set number = number").update();
    }

    private List<String> lockAndCompare() {
        lock();
        if (HeadOfTransaction.current().isPresent()) {
            // The file has the head from before this transaction, with which it was compared.
            return List.of();
        }
        Optional<AuditEntry> last = last();
        List<String> problems = new ArrayList<>();
        last.flatMap(Problem::changed).ifPresent(problems::add);
        AuditHead end = last.map(AuditEntry::head).orElse(AuditHead.BEGINNING);
        Problem.otherCount(end, counts()).ifPresent(problems::add);
        problems.addAll(comparison.newest(end, this::hash, Keeping.last(all(Set.of(AuditAction.HEADS_KEPT)))));
        return problems;
    }

    private AuditEntry append(AuditAction action, String actor, String subject, String detail) {
        AuditHead before = last().map(AuditEntry::head).orElse(AuditHead.BEGINNING);
        if (before.number() == 0 && action != AuditAction.TRAIL_BEGUN) {
            before = append(AuditAction.TRAIL_BEGUN, PROGRAM, "", "").head();
        }
        String address = ClientAddress.current();
        AuditEntry entry = AuditEntry.after(
                before, clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, action, subject, detail, address);
        ledger.sql(
                        "insert into audit_entry (number, occurred_at, actor, action, subject, detail, address, previous, hash)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.number(),
                        OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                        actor,
                        action.name(),
                        subject,
                        detail,
                        address,
                        entry.previous(),
                        entry.hash())
                .update();
        saveCount(entry.head());
        HeadOfTransaction.advance(heads, before, entry.head());
        return entry;
    }

    private void saveCount(AuditHead head) {
        int rows = ledger.sql("update audit_head set number = ?, hash = ?")
                .params(head.number(), head.hash())
                .update();
        if (rows != 1) {
            // Removed or added without the program, which the entry before this one tells.
            ledger.sql("delete from audit_head").update();
            ledger.sql("insert into audit_head (number, hash) values (?, ?)")
                    .params(head.number(), head.hash())
                    .update();
        }
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }

    private Optional<AuditEntry> last() {
        return ledger.sql("select * from audit_entry where number is not null order by number desc"
                        + " fetch first 1 rows only")
                .query(AuditTrail::entry)
                .optional();
    }

    /** The hash of the entry of that number, as the ledger has it; 64 zeros for number 0. */
    private Optional<String> hash(long number) {
        return number == 0
                ? Optional.of(AuditHead.BEGINNING.hash())
                : ledger
                        .sql("select hash from audit_entry where number = ?")
                        .param(number)
                        .query((row, index) -> text(row, "hash"))
                        .list()
                        .stream()
                        .findFirst();
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
                .query((row, index) -> text(row, "actor"))
                .list();
    }

    /** Where the trail ends. */
    public AuditHead head() {
        return last().map(AuditEntry::head).orElse(AuditHead.BEGINNING);
    }

    /** Where the ledger's own count says that the trail ends: one row, unless it was tampered with. */
    List<AuditHead> counts() {
        return ledger.sql("select number, hash from audit_head")
                .query((row, index) -> new AuditHead(row.getLong("number"), text(row, "hash")))
                .list();
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

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                Optional.ofNullable(row.getObject("occurred_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH),
                text(row, "actor"),
                AuditAction.named(text(row, "action")),
                text(row, "subject"),
                text(row, "detail"),
                row.getString("address"),
                text(row, "previous"),
                text(row, "hash"));
    }

    /** A column that is never null unless somebody lifted its constraint; then the entry's hash does not fit. */
    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "(null)");
    }
}
