package org.twelvemonth.workbook.xlsx;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell: a text, or a number in digits. A number that a spreadsheet cannot hold exactly is a text.
 *
 * @param text at most {@value CellText#LIMIT} characters; empty for an empty cell
 */
record Cell(Look look, String text) {
    static final Cell EMPTY = new Cell(Look.TEXT, "");

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The cells of a row, one for each column. */
    static <R> List<Cell> row(List<Column<R>> columns, R row, CellText limit) {
        Cell[] cells = new Cell[columns.size()];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = of(columns.get(column), row, limit);
        }
        return List.of(cells);
    }

    private static <R> Cell of(Column<R> column, R row, CellText limit) {
        return switch (column) {
            case Column.Text<R> text -> text(Look.TEXT, text.value().apply(row), limit);
            case Column.Link<R> link -> text(Look.LINK, link.value().apply(row), limit);
            case Column.Whole<R> whole -> whole(whole.value().apply(row));
            case Column.Money<R> money -> money(money.value().apply(row));
            case Column.Day<R> day -> day(day.value().apply(row));
            case Column.Moment<R> moment -> moment(moment.value().apply(row));
        };
    }

    private static Cell text(Look look, @Nullable String text, CellText limit) {
        return text == null || text.isEmpty() ? EMPTY : new Cell(look, limit.fitting(text));
    }

    private static Cell text(Object value) {
        return new Cell(Look.TEXT, value.toString());
    }

    private static Cell whole(@Nullable Number number) {
        return number == null ? EMPTY : new Cell(Look.WHOLE, Long.toString(number.longValue()));
    }

    private static Cell money(@Nullable BigDecimal sum) {
        if (sum == null) {
            return EMPTY;
        }
        return Serial.isExact(sum) ? new Cell(Look.MONEY, Serial.digits(sum)) : text(sum);
    }

    private static Cell day(@Nullable LocalDate day) {
        if (day == null) {
            return EMPTY;
        }
        return Serial.exists(day) ? new Cell(Look.DAY, Long.toString(Serial.of(day))) : text(day);
    }

    private static Cell moment(@Nullable Instant instant) {
        if (instant == null) {
            return EMPTY;
        }
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        return Serial.exists(time.toLocalDate()) ? new Cell(Look.MOMENT, Serial.of(time)) : text(instant);
    }
}
