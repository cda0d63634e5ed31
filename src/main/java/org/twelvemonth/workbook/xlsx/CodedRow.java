package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet at a time, in the form in which it is kept ({@link RowCode}). Texts that are not shared are inline
 * strings, so that nothing is kept in memory for them; a text is a text whatever it begins with, never a formula. What is
 * null leaves its cell empty.
 */
final class CodedRow {
    private final CellText limit;
    private final SharedTexts texts;
    private final List<ColumnCells> columns = new ArrayList<>();
    private final XmlBytes row = new XmlBytes();
    private int lines;

    /** What the cells of a column have in common: how they begin, the width in digits of the body font, their texts. */
    private static final class ColumnCells {
        private final byte[] start;
        private final int width;
        private final SharedTexts.OfColumn shared;

        ColumnCells(String letters, int width, SharedTexts.OfColumn shared) {
            this.start = XmlBytes.latin((char) RowCode.CELL + letters);
            this.width = width;
            this.shared = shared;
        }
    }

    /**
     * Rows of a table that has no columns yet.
     *
     * @param texts the texts of the workbook that cells share
     */
    CodedRow(CellText limit, SharedTexts texts) {
        this.limit = limit;
        this.texts = texts;
    }

    /** Adds a column at the end, of so many digits of the body font. */
    void addColumn(int width) {
        String letters = CellReference.convertNumToColString(columns.size());
        columns.add(new ColumnCells(letters, width, texts.column(width)));
    }

    /** Starts a row; the one before is forgotten. */
    void start() {
        row.clear();
        lines = 1;
    }

    /** Ends the row, whose height is known only now, and hands it over. */
    void endInto(Lane lane) throws IOException {
        row.code(RowCode.ROW_END);
        lane.append(RowCode.height(lines), row);
    }

    void text(int column, Look look, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        SharedTexts.Shared known = columns.get(column).shared.find(text);
        if (known != null) {
            lines = Math.max(lines, known.lines());
            cell(column, look, RowCode.SHARED);
            row.number(known.number());
            row.code(RowCode.VALUE_END);
            return;
        }
        String fitting = limit.fitting(text);
        lines = Math.max(lines, RowHeight.lines(fitting, columns.get(column).width));
        cell(column, look, CellText.blankAtAnEnd(fitting) ? RowCode.TEXT_PRESERVED : RowCode.TEXT);
        row.content(fitting);
        row.code(RowCode.TEXT_END);
    }

    void whole(int column, @Nullable Number number) {
        if (number != null) {
            number(column, Look.WHOLE, number.longValue());
        }
    }

    /** A sum that a spreadsheet cannot hold exactly is written as text. */
    void money(int column, @Nullable BigDecimal sum) {
        if (sum == null) {
            return;
        }
        if (Serial.isExact(sum)) {
            number(column, Look.MONEY, Serial.digits(sum));
        } else {
            text(column, Look.TEXT, sum.toString());
        }
    }

    /** A day that a spreadsheet cannot count is written as text; so with instants. */
    void day(int column, @Nullable LocalDate day) {
        if (day != null && Serial.exists(day)) {
            number(column, Look.DAY, Serial.of(day));
        } else if (day != null) {
            text(column, Look.TEXT, day.toString());
        }
    }

    void moment(int column, @Nullable Instant instant) {
        if (instant == null) {
            return;
        }
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (Serial.exists(time.toLocalDate())) {
            number(column, Look.MOMENT, Serial.of(time));
        } else {
            text(column, Look.TEXT, instant.toString());
        }
    }

    private void number(int column, Look look, long number) {
        cell(column, look, RowCode.NUMBER);
        row.number(number);
        row.code(RowCode.VALUE_END);
    }

    private void number(int column, Look look, String number) {
        cell(column, look, RowCode.NUMBER);
        row.markup(XmlBytes.latin(number));
        row.code(RowCode.VALUE_END);
    }

    /** @param kind what follows the cell's look */
    private void cell(int column, Look look, byte kind) {
        row.markup(columns.get(column).start);
        row.code(RowCode.look(look));
        row.code(kind);
    }
}
