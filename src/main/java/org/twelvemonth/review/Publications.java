package org.twelvemonth.review;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.audit.AuditTrail;
import org.twelvemonth.audit.KeptHeads;
import org.twelvemonth.edition.ContentTime;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.job.Workplace;

/**
 * What is published. The ledger decides; files are put beside before it does, and the links follow after. So whatever is cut
 * off, the next start has nothing to undo: it makes the links follow.
 */
@Component
class Publications {
    private static final Logger log = LoggerFactory.getLogger(Publications.class);

    private final JdbcClient ledger;
    private final Editions editions;
    private final SealedFiles sealed;
    private final List<Shelf> shelves;
    private final AuditTrail trail;
    private final KeptHeads heads;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final PublicationTimes times;

    Publications(
            JdbcClient ledger,
            Editions editions,
            SealedFiles sealed,
            Workplace workplace,
            AuditTrail trail,
            KeptHeads heads,
            TransactionOperations transaction,
            InstantSource clock) {
        this.ledger = ledger;
        this.editions = editions;
        this.sealed = sealed;
        Path folder = workplace.settings().publication().folder();
        this.shelves = Stream.of(workplace.published(), folder == null ? workplace.published() : folder)
                .distinct()
                .map(Shelf::new)
                .toList();
        this.trail = trail;
        this.heads = heads;
        this.transaction = transaction;
        this.clock = clock;
        this.times = new PublicationTimes(workplace.published());
    }

    private record Live(@Nullable Integer number, @Nullable OffsetDateTime since) {}

    /** Lets one at a time decide on what is published, in whatever process, until the transaction ends. */
    void lock() {
        ledger.sql("update live set number = number").update();
    }

    /** What the public reads. */
    Optional<Publication> live() {
        Live live =
                ledger.sql("select number, since from live").query(Live.class).single();
        return withStatus(EditionStatus.PUBLISHED)
                .findFirst()
                .flatMap(edition -> Optional.ofNullable(live.number())
                        .flatMap(number -> Optional.ofNullable(live.since())
                                .map(since -> new Publication(number, edition, since.toInstant()))));
    }

    /** Whether nothing was ever published, as far as the ledger knows. */
    boolean none() {
        return ledger.sql("select count(*) from publication")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Publishes an approved edition. Files that were published before are not copied again. */
    Publication publish(Edition edition) throws IOException {
        List<Manifest.FileEntry> files = sealed.publicFiles(edition);
        String content = ContentTime.digest(files);
        int number = number(content, files);
        put(number, edition);
        ledger.sql("insert into publication (edition, number, content) values (?, ?, ?)")
                .params(edition.id(), number, content)
                .update();
        withStatus(EditionStatus.PUBLISHED).toList().forEach(before -> editions.move(before, EditionStatus.REPLACED));
        editions.move(edition, EditionStatus.PUBLISHED);
        goLive(number);
        return live().orElseThrow();
    }

    /** Takes back the publication of that edition; other editions with the same files go with it. */
    Optional<Publication> withdraw(Edition edition, AfterWithdrawal after) {
        int number = number(edition);
        boolean wasLive = live().filter(live -> live.number() == number).isPresent();
        Stream.concat(withStatus(EditionStatus.PUBLISHED), withStatus(EditionStatus.REPLACED))
                .filter(other -> number(other) == number)
                .toList()
                .forEach(other -> editions.move(other, EditionStatus.WITHDRAWN));
        if (wasLive) {
            ledger.sql("update live set number = null, since = null").update();
            if (after == AfterWithdrawal.PUBLICATION_BEFORE) {
                goBack();
            }
        }
        return live();
    }

    /** The edition that would be live if the publication of that one were taken back. */
    Optional<Edition> liveWithout(Edition edition) {
        int number = number(edition);
        return live().map(Publication::edition)
                .filter(live -> number(live) != number)
                .or(() -> replaced().filter(other -> number(other) != number).findFirst());
    }

    /**
     * Makes the links follow the ledger.
     *
     * @throws PublicationException when one cannot
     */
    void follow() {
        transaction.executeWithoutResult(status -> {
            lock();
            Optional<Publication> live = live();
            Optional<Instant> time = timeOf(live);
            for (Shelf shelf : shelves) {
                try {
                    follow(shelf, live, time);
                    removeWithdrawn(shelf);
                } catch (IOException | UnsupportedOperationException e) {
                    throw PublicationException.linkNotMoved(shelf.root(), e);
                }
            }
        });
    }

    /** What an earlier process decided, and was cut off before the links followed; or what an earlier version left. */
    @EventListener(ApplicationStartedEvent.class)
    void followAtStart() {
        try {
            Optional<Publication> live = live();
            for (Shelf shelf : shelves) {
                // A link to what the ledger does not know: an older ledger was restored, or it was lost. People decide.
                if (!hasFollowed(shelf, live) && knows(shelf.current())) {
                    follow();
                }
            }
        } catch (IOException | PublicationException e) {
            log.warn("What is published does not follow the ledger yet.", e);
        }
    }

    private boolean hasFollowed(Shelf shelf, Optional<Publication> live) throws IOException {
        if (!agrees(shelf, live) || shelf.hasLeftOvers()) {
            return false;
        }
        for (int number : replacedNumbers()) {
            if (shelf.has(number) && shelf.isOpen(number) != live.isPresent()) {
                return false;
            }
        }
        return withdrawnNumbers().keySet().stream().noneMatch(shelf::has);
    }

    private void follow(Shelf shelf, Optional<Publication> live, Optional<Instant> time) throws IOException {
        if (live.isEmpty()) {
            shelf.pointNowhere();
        } else {
            follow(shelf, live.get(), time);
        }
        // Where nothing is to be public, what was replaced before is not either.
        for (int number : replacedNumbers()) {
            if (shelf.has(number)) {
                if (live.isPresent()) {
                    shelf.open(number);
                } else {
                    shelf.close(number);
                }
            }
        }
        shelf.removeLeftOvers();
    }

    private void follow(Shelf shelf, Publication publication, Optional<Instant> time) throws IOException {
        int number = publication.number();
        if (!shelf.has(number)) {
            shelf.put(number, sealed.publicFolder(publication.edition()), sealed.publicFiles(publication.edition()));
        }
        if (!agrees(shelf, Optional.of(publication))) {
            if (time.isPresent()) {
                shelf.date(number, time.get());
            }
            shelf.open(number);
            shelf.pointTo(number);
        }
        heads.keepBeside(number, trail.head());
    }

    /** What is withdrawn is confidential again; the edition's own folder keeps the files. */
    private void removeWithdrawn(Shelf shelf) throws IOException {
        times.remember(shelves);
        for (Map.Entry<Integer, Edition> withdrawn : withdrawnNumbers().entrySet()) {
            Set<String> names = sealed.publicNames(withdrawn.getValue());
            if (!shelf.remove(withdrawn.getKey(), names)) {
                log.warn(
                        "The folder {} is not as it was published, so it was not removed with its publication.",
                        shelf.folder(withdrawn.getKey()));
            }
        }
    }

    /** The time that the live files are to have; empty when the links lead to them already. */
    private Optional<Instant> timeOf(Optional<Publication> live) {
        try {
            for (Shelf shelf : shelves) {
                if (live.isPresent() && !agrees(shelf, live)) {
                    return Optional.of(times.of(live.get(), content(live.get()), shelves));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw PublicationException.linkNotMoved(shelves.getFirst().root(), e);
        }
    }

    private static boolean agrees(Shelf shelf, Optional<Publication> live) throws IOException {
        return shelf.current()
                .equals(live.map(it -> OptionalInt.of(it.number())).orElse(OptionalInt.empty()));
    }

    private boolean knows(OptionalInt number) {
        return number.isEmpty()
                || ledger.sql("select count(*) from publication where number = ?")
                                .param(number.getAsInt())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private void goLive(int number) {
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        // The same files again have been live without a break.
        ledger.sql("update live set since = case when number = ? then since else ? end, number = ?")
                .params(number, now, number)
                .update();
    }

    private void goBack() {
        replaced().findFirst().ifPresent(before -> {
            editions.move(before, EditionStatus.PUBLISHED);
            goLive(number(before));
        });
    }

    /** The number under which the same files were published before, or the next for which there is room. */
    private int number(String content, List<Manifest.FileEntry> files) throws IOException {
        Optional<Integer> known = ledger.sql(
                        "select number from publication where content = ? order by id fetch first 1 rows only")
                .param(content)
                .query(Integer.class)
                .optional();
        if (known.isPresent()) {
            return known.get();
        }
        int number = 1
                + ledger.sql("select coalesce(max(number), 0) from publication")
                        .query(Integer.class)
                        .single();
        while (!haveRoomFor(number, files)) {
            number++;
        }
        return number;
    }

    private boolean haveRoomFor(int number, List<Manifest.FileEntry> files) throws IOException {
        for (Shelf shelf : shelves) {
            if (!shelf.hasRoomFor(number, files)) {
                return false;
            }
        }
        return true;
    }

    private void put(int number, Edition edition) throws IOException {
        for (Shelf shelf : shelves) {
            if (!shelf.hasRoomFor(number, sealed.publicFiles(edition))) {
                throw PublicationException.copyDiffers(shelf.folder(number));
            }
            if (!shelf.has(number)) {
                shelf.put(number, sealed.publicFolder(edition), sealed.publicFiles(edition));
            }
        }
    }

    /** Withdrawn publications by number, each with an edition of it; not those that were published again since. */
    private SortedMap<Integer, Edition> withdrawnNumbers() {
        SortedMap<Integer, Edition> withdrawn = new TreeMap<>();
        withStatus(EditionStatus.WITHDRAWN).forEach(edition -> withdrawn.put(number(edition), edition));
        Stream.concat(withStatus(EditionStatus.PUBLISHED), withStatus(EditionStatus.REPLACED))
                .forEach(edition -> withdrawn.remove(number(edition)));
        return withdrawn;
    }

    /** The publications that others took the place of. */
    private SortedSet<Integer> replacedNumbers() {
        SortedSet<Integer> numbers =
                withStatus(EditionStatus.REPLACED).map(this::number).collect(Collectors.toCollection(TreeSet::new));
        live().ifPresent(live -> numbers.remove(live.number()));
        return numbers;
    }

    private String content(Publication publication) {
        return ledger.sql("select content from publication where edition = ?")
                .param(publication.edition().id())
                .query(String.class)
                .single();
    }

    private int number(Edition edition) {
        return ledger.sql("select number from publication where edition = ?")
                .param(edition.id())
                .query(Integer.class)
                .single();
    }

    /** What was published and comes back when what took its place is withdrawn, the newest publication first. */
    private Stream<Edition> replaced() {
        List<Long> order = ledger.sql("select edition from publication order by id desc")
                .query((row, index) -> row.getLong(1))
                .list();
        return withStatus(EditionStatus.REPLACED)
                .sorted(Comparator.comparingInt(edition -> order.indexOf(edition.id())));
    }

    private Stream<Edition> withStatus(EditionStatus status) {
        return editions.all().stream().filter(edition -> edition.status() == status);
    }
}
