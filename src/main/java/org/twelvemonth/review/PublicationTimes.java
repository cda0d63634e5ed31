package org.twelvemonth.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twelvemonth.edition.AtomicFile;
import org.twelvemonth.edition.ContentTime;
import org.twelvemonth.edition.PublicFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The times of last modification of what is published: always later than those of what was published before, so that caches and
 * copies notice a correction and a withdrawal. The last time given is kept in a file, because what is withdrawn is removed.
 */
final class PublicationTimes {
    private static final Logger log = LoggerFactory.getLogger(PublicationTimes.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** The number of no publication. */
    private static final int NONE = 0;

    private final Path folder;
    private final Path file;

    /** Keeps the last time in that folder. */
    PublicationTimes(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(".last-modified.json");
    }

    /**
     * What went live last.
     *
     * @param content the digest of its files; empty where it is not known
     * @param time their time, ISO 8601
     */
    record Last(String content, String time) {
        Instant instant() {
            return Instant.parse(time);
        }
    }

    /**
     * The time for a publication that goes live: the edition's own where that is later than all before, else some while after
     * the last. The same again for as long as nothing else has gone live.
     *
     * @param content the digest of its files
     */
    Instant of(Publication publication, String content, List<Shelf> shelves) throws IOException {
        Optional<Last> last = last();
        if (last.filter(it -> it.content().equals(content)).isPresent()) {
            return last.get().instant();
        }
        Instant own = ContentTime.of(publication.edition().key().month(), content);
        Instant time = newest(last, shelves, publication.number())
                .filter(before -> !own.isAfter(before))
                .map(before -> ContentTime.after(before, content))
                .orElse(own);
        keep(content, time);
        return time;
    }

    /** Keeps the latest time of what is on the shelves. To be called before a publication is removed. */
    void remember(List<Shelf> shelves) throws IOException {
        Optional<Last> last = last();
        Optional<Instant> newest = newest(last, shelves, NONE);
        if (newest.isPresent() && !newest.equals(last.map(Last::instant))) {
            keep("", newest.get());
        }
    }

    /** @param but the number of a publication that does not count */
    private static Optional<Instant> newest(Optional<Last> last, List<Shelf> shelves, int but) throws IOException {
        Stream.Builder<Instant> times = Stream.builder();
        last.map(Last::instant).ifPresent(times);
        for (Shelf shelf : shelves) {
            shelf.newest(but).ifPresent(times);
        }
        return times.build().max(Comparator.naturalOrder());
    }

    private void keep(String content, Instant time) throws IOException {
        PublicFolder.create(folder);
        AtomicFile.write(file, JSON.writeValueAsString(new Last(content, time.toString())) + "\n");
    }

    private Optional<Last> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Last last = JSON.readValue(file, Last.class);
            last.instant();
            return Optional.of(last);
        } catch (JacksonException | DateTimeException | NullPointerException e) {
            log.warn("The file {} is damaged; the times of what is published count instead.", file, e);
            return Optional.empty();
        }
    }
}
