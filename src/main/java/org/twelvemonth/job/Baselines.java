package org.twelvemonth.job;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.figures.PublishedBaseline;
import org.twelvemonth.period.ReportingMonth;

/** Finds the list that was last published for an earlier month, which a month's changes are told against. */
@Component
final class Baselines {
    private static final String NONE = "none";

    private final Workplace workplace;
    private final Editions editions;

    Baselines(Workplace workplace, Editions editions) {
        this.workplace = workplace;
        this.editions = editions;
    }

    Optional<PublishedBaseline> before(ReportingMonth month) {
        return editions.lastPublishedBefore(month).map(this::read);
    }

    private PublishedBaseline read(Edition edition) {
        SortedMap<String, Optional<LocalDate>> supportedUntil = new TreeMap<>();
        for (Manifest.Listed listed :
                Manifest.read(EditionFolder.sealed(workplace.output(), edition)).listed()) {
            supportedUntil.put(
                    listed.code(), Optional.ofNullable(listed.supportedUntil()).map(LocalDate::parse));
        }
        return new PublishedBaseline(edition.key().month(), supportedUntil);
    }

    /** The digest that identifies a baseline, "none" without one. */
    static String digest(@Nullable PublishedBaseline baseline) {
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
