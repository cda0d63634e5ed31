package org.twelvemonth.console.edition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.OverdueMonths;
import org.twelvemonth.job.RunHistory;
import org.twelvemonth.review.Review;

/** Gathers what the first page shows. */
@Component
class MonthsOverview {
    private final Editions editions;
    private final EditionEvents events;
    private final OverdueMonths overdue;
    private final RunHistory runs;
    private final Review review;

    MonthsOverview(Editions editions, EditionEvents events, OverdueMonths overdue, RunHistory runs, Review review) {
        this.editions = editions;
        this.events = events;
        this.overdue = overdue;
        this.runs = runs;
        this.review = review;
    }

    MonthsView view() {
        Map<String, List<EditionEvent>> byEdition = events.byEdition();
        return new MonthsView(
                overdue.all().stream()
                        .map(month -> new MonthsView.Overdue(
                                month, overdue.waitsFor(month).orElse(null)))
                        .toList(),
                review.live().orElse(null),
                editions.all().stream()
                        .collect(groupingBy(edition -> edition.key().month(), LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(month -> new MonthsView.Month(
                                month.getKey(),
                                month.getValue().stream()
                                        .map(edition -> line(edition, byEdition))
                                        .toList()))
                        .toList());
    }

    private MonthsView.Line line(Edition edition, Map<String, List<EditionEvent>> byEdition) {
        boolean sealed = edition.status().sealed();
        return new MonthsView.Line(
                edition,
                StatusTag.of(edition.status()),
                editions.sealedAt(edition).orElse(null),
                sealed ? byEdition.getOrDefault(edition.name(), List.of()) : List.of(),
                sealed ? null : lastRun(edition));
    }

    private @Nullable LocalDateTime lastRun(Edition edition) {
        return runs.all().stream()
                .filter(run -> run.month().equals(edition.key().month().toString()))
                .findFirst()
                .map(run -> run.ended() == null ? run.started() : run.ended())
                .orElse(null);
    }
}
