package org.twelvemonth.console.edition;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Bars over months, drawn on a sheet of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param bars a bar for each month, oldest first
 */
record MonthChart(List<Bar> bars) {
    static final int WIDTH = 960;
    static final int HEIGHT = 240;

    private static final int BASE = 200;
    private static final int TALLEST = 170;
    private static final double FILLED = 0.7;

    /**
     * A month.
     *
     * @param value its number, null where there is none
     * @param x the bar's left edge
     * @param width the bar's width
     * @param height the bar's height, 0 where there is no number
     */
    record Bar(YearMonth month, @Nullable Integer value, int x, int width, int height) {
        public int y() {
            return BASE - height;
        }

        public int middle() {
            return x + width / 2;
        }

        /** For example {@code Oct}; January has its year. */
        public String label() {
            String name = month.getMonth().name();
            return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
        }

        /** The year below the label, where one begins. */
        public String year() {
            return month.getMonthValue() == 1 ? Integer.toString(month.getYear()) : "";
        }
    }

    /** A chart of the months up to the last, inclusive. */
    static MonthChart of(YearMonth last, int months, SortedMap<YearMonth, Integer> values) {
        int most = Math.max(
                1, values.values().stream().mapToInt(Integer::intValue).max().orElse(1));
        double slot = WIDTH / (double) months;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            YearMonth month = last.minusMonths(months - 1L - i);
            Integer value = values.get(month);
            int height = value == null ? 0 : (int) Math.round(TALLEST * value / (double) most);
            bars.add(new Bar(
                    month,
                    value,
                    (int) Math.round(slot * (i + (1 - FILLED) / 2)),
                    (int) Math.round(slot * FILLED),
                    height));
        }
        return new MonthChart(List.copyOf(bars));
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public int base() {
        return BASE;
    }

    /** Whether a month has no number. */
    public boolean hasGaps() {
        return bars.stream().anyMatch(bar -> bar.value() == null);
    }
}
