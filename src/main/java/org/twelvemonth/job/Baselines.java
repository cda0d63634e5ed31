package org.twelvemonth.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.figures.PublishedBaseline;
import org.twelvemonth.figures.PublishedLists;
import org.twelvemonth.period.ReportingMonth;

/**
 * Finds the published lists that a month's edition is compared with: the one last published for an earlier month, and the one
 * that is live for the same month.
 */
@Component
public class Baselines {
    private static final String NONE = "none";

    private final Workplace workplace;
    private final Editions editions;

    Baselines(Workplace workplace, Editions editions) {
        this.workplace = workplace;
        this.editions = editions;
    }

    /**
     * A key, and the lists that its baseline is the digest of.
     *
     * @param key what the edition follows from
     * @param lists what it is compared with
     */
    record Comparison(EditionKey key, PublishedLists lists) {}

    /**
     * The digest of the lists that an edition of the month would be compared with if it were built now. An edition with
     * another one tells changes that readers would not see.
     *
     * @throws MissingManifestException when a published edition has no manifest any more
     */
    public String digest(ReportingMonth month) {
        return digest(lists(month));
    }

    /**
     * What an edition of these inputs is compared with. Where the live edition of the month is made of the same inputs by the
     * same version, it is that edition: its list must not make it another one.
     *
     * @throws MissingManifestException when a published edition has no manifest any more
     */
    Comparison comparison(ReportingMonth month, String inputs, String version) {
        return editions.live(month)
                .filter(live -> live.key().inputs().equals(inputs)
                        && live.key().version().equals(version))
                .flatMap(this::comparisonOf)
                .orElseGet(() -> {
                    PublishedLists lists = lists(month);
                    return new Comparison(new EditionKey(month, inputs, digest(lists), version), lists);
                });
    }

    /** What a live edition was compared with; empty when the earlier month's list is another one since. */
    private Optional<Comparison> comparisonOf(Edition live) {
        PublishedBaseline earlier = earlier(live.key().month());
        return Stream.concat(
                        Stream.of(new PublishedLists(earlier, null)),
                        editions.sealedOf(live.key().month()).stream()
                                .filter(other -> other.id() != live.id() && Manifest.isThere(folder(other)))
                                .map(other -> new PublishedLists(earlier, read(other))))
                .filter(lists -> digest(lists).equals(live.key().baseline()))
                .map(lists -> new Comparison(live.key(), lists))
                .findFirst();
    }

    private PublishedLists lists(ReportingMonth month) {
        return new PublishedLists(
                earlier(month), editions.live(month).map(this::read).orElse(null));
    }

    private @Nullable PublishedBaseline earlier(ReportingMonth month) {
        return editions.lastPublishedBefore(month).map(this::read).orElse(null);
    }

    private PublishedBaseline read(Edition edition) {
        if (!Manifest.isThere(folder(edition))) {
            throw new MissingManifestException(edition);
        }
        SortedMap<String, Optional<LocalDate>> supportedUntil = new TreeMap<>();
        for (Manifest.Listed listed : Manifest.read(folder(edition)).listed()) {
            supportedUntil.put(
                    listed.code(), Optional.ofNullable(listed.supportedUntil()).map(LocalDate::parse));
        }
        return new PublishedBaseline(edition.key().month(), supportedUntil);
    }

    private Path folder(Edition edition) {
        return EditionFolder.sealed(workplace.output(), edition);
    }

    /** Without a live list, the digest is that of the earlier one, as editions of earlier versions have it. */
    private static String digest(PublishedLists lists) {
        PublishedBaseline live = lists.live();
        String earlier = digest(lists.earlier());
        return live == null ? earlier : Digest.of(earlier + "\n" + digest(live));
    }

    private static String digest(@Nullable PublishedBaseline baseline) {
        return baseline == null
                ? NONE
                : Digest.of(baseline.month() + "\n"
                        + baseline.supportedUntil().entrySet().stream()
                                .map(entry -> entry.getKey() + " "
                                        + entry.getValue()
                                                .map(LocalDate::toString)
                                                .orElse("open"))
                                .collect(Collectors.joining("\n")));
    }
}
