package org.twelvemonth.workbook.xlsx;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table: what it is headed by, and how a row's value becomes a cell. A value that is null or empty leaves
 * its cell empty.
 *
 * @param <R> what a row of the table is made from
 */
public sealed interface Column<R> {
    /** The heading, with the unit where there is one; unique in its table. */
    String heading();

    /** The width in digits of the body font: what the values need or, for numbers, the words of the heading. */
    int width();

    /** Text, whatever it begins with: never a formula. */
    record Text<R>(String heading, int width, Function<R, @Nullable String> value) implements Column<R> {}

    /** Text that leads to a cell of the workbook. For tables of bounded length: links are kept in memory. */
    record Link<R>(String heading, int width, Function<R, String> value, Function<R, CellLink> link)
            implements Column<R> {}

    /** A whole number. */
    record Whole<R>(String heading, Function<R, @Nullable Number> value) implements Column<R> {
        @Override
        public int width() {
            return Widths.of(heading, Widths.NUMBER);
        }
    }

    /** A sum of money with two decimal places; the heading names the currency. */
    record Money<R>(String heading, Function<R, @Nullable BigDecimal> value) implements Column<R> {
        @Override
        public int width() {
            return Widths.of(heading, Widths.SUM);
        }
    }

    /** A day, shown as 2026-10-31. */
    record Day<R>(String heading, Function<R, @Nullable LocalDate> value) implements Column<R> {
        @Override
        public int width() {
            return Widths.of(heading, Widths.DAY);
        }
    }

    /** An instant, shown in UTC as 2026-10-31 09:30:00; the heading names the zone. */
    record Moment<R>(String heading, Function<R, @Nullable Instant> value) implements Column<R> {
        @Override
        public int width() {
            return Widths.of(heading, Widths.MOMENT);
        }
    }
}
