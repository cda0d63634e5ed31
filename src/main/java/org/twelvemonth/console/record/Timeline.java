package org.twelvemonth.console.record;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.period.ReportingWindow;

/**
 * A delivery as a bar beside the window, in units of a drawing {@value #WIDTH} wide. The window takes the middle; what goes
 * beyond it ends in the margin.
 *
 * @param x where the bar begins
 * @param width how long it is
 * @param before whether it began before the window
 * @param after whether it ends after the window
 * @param open whether no end is known
 * @param months where the months of the window begin
 */
record Timeline(int x, int width, boolean before, boolean after, boolean open, List<Integer> months) {
    static final int WIDTH = 260;
    static final int MARGIN = 24;

    /** Where the bars of what goes on beyond the window end; the mark for that takes the rest of the margin. */
    private static final int BEYOND = 12;

    private static final int LEAST = 4;

    /**
     * The drawing of a delivery.
     *
     * @param end the last day, inclusive, or null for an open end
     */
    static Timeline of(ReportingWindow window, LocalDate start, @Nullable LocalDate end) {
        int from = at(window, start);
        int to = end == null ? WIDTH - BEYOND : at(window, end.plusDays(1));
        return new Timeline(
                Math.min(from, WIDTH - BEYOND - LEAST),
                Math.max(LEAST, to - from),
                start.isBefore(window.start()),
                end != null && end.isAfter(window.end()),
                end == null,
                window.months().stream()
                        .map(month -> at(window, month.atDay(1)))
                        .toList());
    }

    private static int at(ReportingWindow window, LocalDate day) {
        long days = DAYS.between(window.start(), window.end()) + 1;
        long at = MARGIN + DAYS.between(window.start(), day) * (WIDTH - 2 * MARGIN) / days;
        return Math.clamp(at, BEYOND, WIDTH - BEYOND);
    }
}
