package org.twelvemonth.console.edition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.period.ReportingMonth;

/** How things went over the last 24 months, as the newest sealed edition of each month tells. */
@Component
class Trend {
    private static final int MONTHS = 24;

    private final Editions editions;
    private final SealedFigures figures;

    Trend(Editions editions, SealedFigures figures) {
        this.editions = editions;
        this.figures = figures;
    }

    /**
     * Two charts.
     *
     * @param engagements engagements that counted in each month
     * @param listed countries and territories on each month's list
     */
    record Charts(MonthChart engagements, MonthChart listed) {}

    /** The charts that end with the edition's month; of that month, the edition itself tells. */
    Charts upTo(Edition edition, Figures itsFigures) {
        TreeMap<YearMonth, Integer> engagements = new TreeMap<>();
        TreeMap<YearMonth, Integer> listed = new TreeMap<>();
        List<Figures> told = new ArrayList<>(List.of(itsFigures));
        before(edition).forEach(other -> figures.of(other).ifPresent(told::add));
        // A month is in up to twelve windows: the newest knows it best.
        told.forEach(each -> {
            each.months().forEach(month -> engagements.putIfAbsent(month.month(), month.engagements()));
            listed.put(YearMonth.from(each.window().end()), each.listed().size());
        });
        YearMonth last = edition.key().month().value();
        return new Charts(MonthChart.of(last, MONTHS, engagements), MonthChart.of(last, MONTHS, listed));
    }

    /** The newest sealed edition of each month before, newest month first. */
    private List<Edition> before(Edition edition) {
        YearMonth last = edition.key().month().value();
        Set<ReportingMonth> seen = new HashSet<>();
        return editions.all().stream()
                .filter(other -> other.status().sealed())
                .filter(other -> other.key().month().value().isBefore(last))
                .filter(other -> other.key().month().value().isAfter(last.minusMonths(MONTHS)))
                .filter(other -> seen.add(other.key().month()))
                .toList();
    }
}
