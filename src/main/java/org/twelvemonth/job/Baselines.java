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
import org.twelvemonth.edition.Conditions;
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
     * A key, and what its baseline is the digest of.
     *
     * @param key what the edition follows from
     * @param lists what it is compared with
     * @param last what shaped the edition that was published last, null when there is none
     */
    record Comparison(
            EditionKey key, PublishedLists lists, @Nullable LastPublication last) {}

    /**
     * The edition that was published last, of the month or an earlier one.
     *
     * @param edition its name
     * @param conditions what shaped it, null where its version did not record that
     */
    record LastPublication(String edition, @Nullable Conditions conditions) {}

    /** A published edition: its list, and what shaped it. */
    private record Published(PublishedBaseline list, LastPublication edition) {
        String digest() {
            String digest = Digest.of(list.month() + "\n"
                    + list.supportedUntil().entrySet().stream()
                            .map(entry -> entry.getKey() + " "
                                    + entry.getValue().map(LocalDate::toString).orElse("open"))
                            .collect(Collectors.joining("\n")));
            Conditions conditions = edition.conditions();
            return conditions == null ? digest : Digest.of(digest + "\n" + conditions.digest());
        }
    }

    /** What an edition is compared with. Without a live list, the digest is that of the earlier one. */
    private record Compared(
            @Nullable Published earlier, @Nullable Published live) {
        String digest() {
            String digest = earlier == null ? NONE : earlier.digest();
            return live == null ? digest : Digest.of(digest + "\n" + live.digest());
        }

        Comparison with(EditionKey key) {
            Published last = live == null ? earlier : live;
            return new Comparison(
                    key,
                    new PublishedLists(earlier == null ? null : earlier.list(), live == null ? null : live.list()),
                    last == null ? null : last.edition());
        }
    }

    /**
     * The digest of what an edition of the month would be compared with if it were built now. An edition with another one tells
     * changes that readers would not see.
     *
     * @throws UnusableManifestException when the manifest of a published edition is gone or was changed
     */
    public String digest(ReportingMonth month) {
        return compared(month).digest();
    }

    /**
     * What an edition of these inputs is compared with. Where the live edition of the month is made of the same inputs by the
     * same version, it is that edition: its list must not make it another one.
     *
     * @throws UnusableManifestException when the manifest of a published edition is gone or was changed
     */
    Comparison comparison(ReportingMonth month, String inputs, String version) {
        return editions.live(month)
                .filter(live -> live.key().inputs().equals(inputs)
                        && live.key().version().equals(version))
                .flatMap(this::comparisonOf)
                .orElseGet(() -> {
                    Compared compared = compared(month);
                    return compared.with(new EditionKey(month, inputs, compared.digest(), version));
                });
    }

    /** What a live edition was compared with; empty when the earlier month's list is another one since. */
    private Optional<Comparison> comparisonOf(Edition live) {
        Published earlier = earlier(live.key().month());
        return Stream.concat(
                        Stream.of(new Compared(earlier, null)),
                        editions.sealedOf(live.key().month()).stream()
                                .filter(other -> other.id() != live.id())
                                .flatMap(other -> sealed(other).stream())
                                .map(other -> new Compared(earlier, other)))
                .filter(compared -> compared.digest().equals(live.key().baseline()))
                .map(compared -> compared.with(live.key()))
                .findFirst();
    }

    private Compared compared(ReportingMonth month) {
        return new Compared(earlier(month), editions.live(month).map(this::read).orElse(null));
    }

    private @Nullable Published earlier(ReportingMonth month) {
        return editions.lastPublishedBefore(month).map(this::read).orElse(null);
    }

    private Published read(Edition edition) {
        if (!Manifest.isThere(folder(edition))) {
            throw UnusableManifestException.missing(edition);
        }
        return sealed(edition).orElseThrow(() -> UnusableManifestException.changed(edition));
    }

    /** Empty where the edition's manifest is gone or was changed. */
    private Optional<Published> sealed(Edition edition) {
        return editions.sealedManifest(edition, folder(edition)).map(manifest -> published(edition, manifest));
    }

    private static Published published(Edition edition, Manifest manifest) {
        SortedMap<String, Optional<LocalDate>> supportedUntil = new TreeMap<>();
        for (Manifest.Listed listed : manifest.listed()) {
            supportedUntil.put(
                    listed.code(), Optional.ofNullable(listed.supportedUntil()).map(LocalDate::parse));
        }
        return new Published(
                new PublishedBaseline(edition.key().month(), supportedUntil),
                new LastPublication(edition.name(), manifest.conditions()));
    }

    private Path folder(Edition edition) {
        return EditionFolder.sealed(workplace.output(), edition);
    }
}
