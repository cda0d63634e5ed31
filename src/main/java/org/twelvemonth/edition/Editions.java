package org.twelvemonth.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.period.ReportingMonth;

/** The editions in the ledger. */
@Component
public final class Editions {
    private static final String COLUMNS =
            "select id, reporting_month, inputs, baseline, version, number, status, requested_by from edition ";

    private final JdbcClient ledger;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    Editions(
            JdbcClient ledger,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            InstantSource clock) {
        this.ledger = ledger;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The edition of that key, BUILDING: a new one, or the one that an earlier start began and did not seal. Whoever asked for
     * this start is its requester.
     */
    public Edition open(EditionKey key, String requestedBy) {
        return transaction.execute(status -> {
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
            } else if (!begun.get().status().sealed()) {
                if (begun.get().status() == EditionStatus.FAILED) {
                    move(begun.get(), EditionStatus.BUILDING);
                }
                ledger.sql("update edition set requested_by = ? where id = ?")
                        .params(requestedBy, begun.get().id())
                        .update();
            }
            return find(key).orElseThrow();
        });
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

    /** The edition that was sealed last, of whatever month. */
    public Optional<Edition> lastSealed() {
        return ledger.sql(COLUMNS
                        + "where sealed_at is not null order by sealed_at desc, id desc fetch first 1 rows only")
                .query(Editions::edition)
                .optional();
    }

    /** When the edition was sealed, and so since when it has waited; empty when it has not been. */
    public Optional<Instant> sealedAt(Edition edition) {
        return ledger.sql("select sealed_at from edition where id = ? and sealed_at is not null")
                .param(edition.id())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The editions that were sealed at that moment or later, in no particular order. */
    public List<Edition> sealedSince(Instant moment) {
        return ledger.sql(COLUMNS + "where sealed_at >= ?")
                .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query(Editions::edition)
                .list();
    }

    /** Removes a failed edition, of which nothing was ever seen; does nothing to one with another status. */
    public void forget(Edition edition) {
        ledger.sql("delete from edition where id = ? and status = ?")
                .params(edition.id(), EditionStatus.FAILED.name())
                .update();
    }

    /**
     * The edition that the public read last for a month before this one; one that was withdrawn does not count. Of a month, that
     * is the one sealed last: only the newest edition of a month can be published.
     */
    public Optional<Edition> lastPublishedBefore(ReportingMonth month) {
        return all().stream()
                .filter(edition ->
                        edition.status() == EditionStatus.PUBLISHED || edition.status() == EditionStatus.REPLACED)
                .filter(edition -> edition.key().month().compareTo(month) < 0)
                .max(Comparator.<Edition, ReportingMonth>comparing(
                                edition -> edition.key().month())
                        .thenComparingInt(Edition::requireNumber));
    }

    /** The edition that the public reads, if it is of that month. */
    public Optional<Edition> live(ReportingMonth month) {
        return all().stream()
                .filter(edition -> edition.status() == EditionStatus.PUBLISHED)
                .filter(edition -> edition.key().month().equals(month))
                .findFirst();
    }

    /** All sealed editions of that month, the newest first. */
    public List<Edition> sealedOf(ReportingMonth month) {
        return all().stream()
                .filter(edition ->
                        edition.status().sealed() && edition.key().month().equals(month))
                .toList();
    }

    /**
     * The edition with its number: the one it has, or the next after the highest that the ledger or the output folder
     * knows.
     *
     * @param highestFolder the highest number among the month's edition folders, 0 for none
     */
    public Edition withNumber(Edition edition, int highestFolder) {
        return transaction.execute(status -> {
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
        });
    }

    /**
     * Writes down what the edition holds, before it appears under its final name.
     *
     * @throws EditionDiffersException when it was sealed before, and held something else
     */
    public void record(Edition edition, Manifest manifest) {
        transaction.executeWithoutResult(status -> {
            Edition known = find(edition.key()).orElseThrow();
            if (known.status().sealed()
                    && manifestDigest(known)
                            .filter(digest -> !digest.equals(manifest.digest()))
                            .isPresent()) {
                throw new EditionDiffersException(known);
            }
            ledger.sql("update edition set manifest = ? where id = ?")
                    .params(manifest.digest(), known.id())
                    .update();
        });
    }

    /** The digest of the edition's manifest, once it is about to be sealed. */
    public Optional<String> manifestDigest(Edition edition) {
        return ledger.sql("select manifest from edition where id = ? and manifest is not null")
                .param(edition.id())
                .query(String.class)
                .optional();
    }

    /**
     * The manifest of a sealed edition, in its folder or beside it, as the ledger knows it.
     *
     * @param folder the edition's folder
     * @return empty where it is gone, or its digest is not the ledger's
     * @throws UncheckedIOException when it cannot be read
     */
    public Optional<Manifest> sealedManifest(Edition edition, Path folder) {
        if (!Manifest.isThere(folder)) {
            return Optional.empty();
        }
        try {
            return manifestDigest(edition).equals(Optional.of(Digest.of(Manifest.file(folder))))
                    ? Optional.of(Manifest.read(folder))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes an edition into the ledger that stands in the output folder and of which the ledger does not know that it is
     * sealed: the ledger was lost, or the start that built the edition was cut off. The highest of a month is put into
     * review, the others are superseded.
     *
     * @param folder the edition's folder; of one whose files were removed, the manifest is there beside it
     * @return whether the ledger was changed
     * @throws IOException when the manifest cannot be read
     */
    public boolean adopt(Path folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        String digest = Digest.of(Manifest.file(folder));
        return transaction.execute(status -> adopt(manifest, digest));
    }

    private boolean adopt(Manifest manifest, String digest) {
        EditionKey key = manifest.key();
        Optional<Edition> known = find(key);
        List<Edition> ofTheMonth = all().stream()
                .filter(edition -> edition.key().month().equals(key.month()))
                .filter(edition -> !edition.key().equals(key))
                .toList();
        if (known.filter(edition -> edition.status().sealed()).isPresent()
                || ofTheMonth.stream().anyMatch(other -> Objects.equals(other.number(), manifest.number()))) {
            return false;
        }
        Edition begun = open(key, known.map(Edition::requestedBy).orElse(Edition.UNKNOWN));
        ledger.sql("update edition set number = ?, manifest = ? where id = ?")
                .params(manifest.number(), digest, begun.id())
                .update();
        boolean outdated = ofTheMonth.stream()
                .filter(other -> other.status().sealed())
                .anyMatch(other -> other.requireNumber() > manifest.number());
        if (outdated) {
            move(begun, EditionStatus.IN_REVIEW);
            move(find(key).orElseThrow(), EditionStatus.SUPERSEDED);
        } else {
            review(begun);
        }
        if (known.isPresent()) {
            events.publishEvent(new EditionSealed(find(key).orElseThrow()));
        }
        return true;
    }

    /** Puts a sealed edition into review; editions of the month that still wait for a decision are superseded. */
    public Edition putIntoReview(Edition edition) {
        return transaction.execute(status -> {
            Edition known = find(edition.key()).orElseThrow();
            if (known.status().sealed()) {
                return known;
            }
            review(known);
            Edition inReview = find(edition.key()).orElseThrow();
            events.publishEvent(new EditionSealed(inReview));
            return inReview;
        });
    }

    private void review(Edition known) {
        all().stream()
                .filter(other -> other.key().month().equals(known.key().month()))
                .filter(other -> other.status() == EditionStatus.IN_REVIEW)
                .forEach(other -> move(other, EditionStatus.SUPERSEDED));
        move(known, EditionStatus.IN_REVIEW);
        ledger.sql("update edition set sealed_at = ? where id = ?")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), known.id())
                .update();
    }

    /** Marks an edition whose run failed; does nothing to one that is not being built. */
    public void fail(EditionKey key) {
        transaction.executeWithoutResult(status -> find(key)
                .filter(edition -> edition.status() == EditionStatus.BUILDING)
                .ifPresent(edition -> move(edition, EditionStatus.FAILED)));
    }

    /**
     * Lets nobody else move the edition, or seal another of its month, until the transaction ends. Whoever moves editions and
     * writes to the audit trail takes this first: the same order everywhere, so that no two wait for each other.
     */
    public void lock(Edition edition) {
        ledger.sql("update edition set status = status where id = ?")
                .param(edition.id())
                .update();
    }

    /**
     * Moves the edition on, as {@link EditionStatus#next} allows.
     *
     * @throws IllegalStateException when it may not become that, or is no longer what it was when it was read
     */
    public void move(Edition edition, EditionStatus next) {
        transaction.executeWithoutResult(status -> {
            if (!edition.status().next().contains(next)) {
                throw new IllegalStateException(
                        "An edition that is " + edition.status().words() + " cannot become " + next.words()
                                + "; it may become " + edition.status().next() + ".");
            }
            int moved = ledger.sql("update edition set status = ? where id = ? and status = ?")
                    .params(next.name(), edition.id(), edition.status().name())
                    .update();
            if (moved != 1) {
                throw new IllegalStateException(
                        "The edition was changed by somebody else at the same time. Try again.");
            }
        });
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
