package org.twelvemonth.console.edition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.OverdueMonths;
import org.twelvemonth.job.RunHistory;
import org.twelvemonth.period.ReportingMonth;
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
        return new MonthsView(
                overdue.all().stream()
                        .map(month -> new MonthsView.Overdue(
                                month, overdue.waitsFor(month).orElse(null)))
                        .toList(),
                review.live().orElse(null),
                months());
    }

    /** The months that have an edition, or whose last run left them without one. */
    private List<MonthsView.Month> months() {
        Map<String, List<EditionEvent>> byEdition = events.byEdition();
        Map<ReportingMonth, List<MonthsView.Line>> lines = editions.all().stream()
                .filter(edition -> edition.status() != EditionStatus.FAILED)
                .collect(groupingBy(edition -> edition.key().month(), mapping(one -> line(one, byEdition), toList())));
        Map<ReportingMonth, RunHistory.Run> lastRuns =
                runs.lastOfEachMonth().stream().collect(toMap(RunHistory.Run::month, run -> run));
        return Stream.concat(lines.keySet().stream(), lastRuns.keySet().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(month -> new MonthsView.Month(
                        month,
                        Optional.ofNullable(lastRuns.get(month))
                                .flatMap(RunProblem::of)
                                .orElse(null),
                        lines.getOrDefault(month, List.of())))
                .filter(MonthsView.Month::hasSomethingToSay)
                .toList();
    }

    private MonthsView.Line line(Edition edition, Map<String, List<EditionEvent>> byEdition) {
        boolean sealed = edition.status().sealed();
        return new MonthsView.Line(
                edition,
                StatusTag.of(edition.status()),
                editions.sealedAt(edition).orElse(null),
                sealed ? byEdition.getOrDefault(edition.name(), List.of()) : List.of());
    }
}
