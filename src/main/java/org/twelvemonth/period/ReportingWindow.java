package org.twelvemonth.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Twelve complete calendar months; the days are dates in the United Kingdom.
 *
 * @param start the first day, inclusive
 * @param end the last day, inclusive
 */
public record ReportingWindow(LocalDate start, LocalDate end) {
    public ReportingWindow {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("A window cannot end (" + end + ") before it starts (" + start + ").");
        }
    }

    /**
     * Whether a delivery touches the window.
     *
     * @param from the delivery's first day, inclusive
     * @param to its last day, inclusive, or null while it is open-ended
     */
    public boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return !from.isAfter(end) && (to == null || !to.isBefore(start));
    }

    /** Whether the day lies within the window, both ends included. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** The months of the window, oldest first. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(start), month -> !month.isAfter(YearMonth.from(end)), m -> m.plusMonths(1))
                .toList();
    }
}
