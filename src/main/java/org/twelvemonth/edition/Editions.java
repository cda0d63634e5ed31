package org.twelvemonth.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twelvemonth.period.ReportingMonth;

/** The editions in the ledger. */
@Component
public class Editions {
    private static final String COLUMNS =
            "select id, reporting_month, inputs, baseline, version, number, status, requested_by from edition ";

    private final JdbcClient ledger;
    private final ApplicationEventPublisher events;

    Editions(JdbcClient ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    /** The edition of that key, BUILDING: a new one, or the one that an earlier start began. */
    @Transactional
    public Edition open(EditionKey key, String requestedBy) {
        Optional<Edition> begun = find(key);
        if (begun.isEmpty()) {
            ledger.sql("insert into edition (reporting_month, inputs, baseline, version, status, requested_by)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            key.month().toString(),
                            key.inputs(),
                            key.baseline(),
                            key.version(),
                            EditionStatus.BUILDING.name(),
                            requestedBy)
                    .update();
        } else if (begun.get().status() == EditionStatus.FAILED) {
            move(begun.get(), EditionStatus.BUILDING);
        }
        return find(key).orElseThrow();
    }

    /** The edition of that key, if there is one. */
    public Optional<Edition> find(EditionKey key) {
        return ledger.sql(COLUMNS + "where reporting_month = ? and inputs = ? and baseline = ? and version = ?")
                .params(key.month().toString(), key.inputs(), key.baseline(), key.version())
                .query(Editions::edition)
                .optional();
    }

    /** All editions, newest month first and within it the newest first. */
    public List<Edition> all() {
        return ledger.sql(COLUMNS + "order by reporting_month desc, id desc")
                .query(Editions::edition)
                .list();
    }

    /** The edition that the public read last for a month before this one; one that was withdrawn does not count. */
    public Optional<Edition> lastPublishedBefore(ReportingMonth month) {
        return all().stream()
                .filter(edition ->
                        edition.status() == EditionStatus.PUBLISHED || edition.status() == EditionStatus.REPLACED)
                .filter(edition -> edition.key().month().compareTo(month) < 0)
                .findFirst();
    }

    /**
     * The edition with its number: the one it has, or the next after the highest that the ledger or the output folder
     * knows.
     *
     * @param highestFolder the highest number among the month's edition folders, 0 for none
     */
    @Transactional
    public Edition withNumber(Edition edition, int highestFolder) {
        Edition known = find(edition.key()).orElseThrow();
        if (known.number() == null) {
            int highest = ledger.sql("select coalesce(max(number), 0) from edition where reporting_month = ?")
                    .param(known.key().month().toString())
                    .query(Integer.class)
                    .single();
            ledger.sql("update edition set number = ? where id = ?")
                    .params(Math.max(highest, highestFolder) + 1, known.id())
                    .update();
        }
        return find(edition.key()).orElseThrow();
    }

    /** Puts a sealed edition into review; editions of the month that still wait for a decision are superseded. */
    @Transactional
    public Edition putIntoReview(Edition edition) {
        Edition known = find(edition.key()).orElseThrow();
        if (known.status() == EditionStatus.IN_REVIEW) {
            return known;
        }
        all().stream()
                .filter(other -> other.key().month().equals(known.key().month()))
                .filter(other -> other.status() == EditionStatus.IN_REVIEW)
                .forEach(other -> move(other, EditionStatus.SUPERSEDED));
        move(known, EditionStatus.IN_REVIEW);
        Edition inReview = find(edition.key()).orElseThrow();
        events.publishEvent(new EditionSealed(inReview));
        return inReview;
    }

    /** Marks an edition whose run failed; does nothing to one that is not being built. */
    @Transactional
    public void fail(EditionKey key) {
        find(key)
                .filter(edition -> edition.status() == EditionStatus.BUILDING)
                .ifPresent(edition -> move(edition, EditionStatus.FAILED));
    }

    private void move(Edition edition, EditionStatus next) {
        if (!edition.status().next().contains(next)) {
            throw new IllegalStateException(
                    "An edition that is " + edition.status().words() + " cannot become " + next.words()
                            + "; it may become " + edition.status().next() + ".");
        }
        int moved = ledger.sql("update edition set status = ? where id = ? and status = ?")
                .params(next.name(), edition.id(), edition.status().name())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("The edition was changed by somebody else at the same time. Try again.");
        }
    }

    private static Edition edition(ResultSet row, int index) throws SQLException {
        EditionKey key = new EditionKey(
                ReportingMonth.parse(row.getString("reporting_month")),
                row.getString("inputs"),
                row.getString("baseline"),
                row.getString("version"));
        int number = row.getInt("number");
        return new Edition(
                row.getLong("id"),
                key,
                number == 0 ? null : number,
                EditionStatus.valueOf(row.getString("status")),
                row.getString("requested_by"));
    }
}
