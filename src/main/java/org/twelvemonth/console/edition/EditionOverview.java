package org.twelvemonth.console.edition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twelvemonth.console.page.EditionFiles;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.review.Review;

/** Gathers what an edition's page shows. */
@Component
class EditionOverview {
    private final Editions editions;
    private final Review review;
    private final EditionEvents events;
    private final EditionFiles files;
    private final Trend trend;

    EditionOverview(Editions editions, Review review, EditionEvents events, EditionFiles files, Trend trend) {
        this.editions = editions;
        this.review = review;
        this.events = events;
        this.files = files;
        this.trend = trend;
    }

    EditionView view(Edition edition) {
        return new EditionView(
                edition,
                StatusTag.of(edition.status()),
                editions.sealedAt(edition).orElse(null),
                events.byEdition().getOrDefault(edition.name(), List.of()),
                review.approvedBy(edition).size(),
                review.approvalsNeeded(edition),
                edition.status() == EditionStatus.IN_REVIEW ? review.changesSinceBuilt(edition) : List.of(),
                edition.status() == EditionStatus.IN_REVIEW ? review.outdatedComparison(edition) : Optional.empty(),
                review.live().orElse(null),
                files.of(edition));
    }

    EditionView.Contents contents(Edition edition, Figures figures, String query, String sort) {
        return new EditionView.Contents(
                figures,
                figures.findings().entrySet().stream()
                        .map(entry -> new EditionView.RuleCount(
                                entry.getKey(), entry.getValue().count()))
                        .sorted(Comparator.comparing(found -> !found.rule().blocking()))
                        .toList(),
                CountryTable.of(figures.countries(), query, sort),
                ShadedMap.of(figures.countries()),
                trend.upTo(edition, figures));
    }
}
