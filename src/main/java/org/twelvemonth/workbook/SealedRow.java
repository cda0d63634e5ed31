package org.twelvemonth.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.intake.rows.Row;

/** A row of a sealed workbook: texts, whole numbers in digits, days and instants in ISO 8601. */
public final class SealedRow {
    /** What stands between several countries, reasons or grounds in one cell. */
    static final String SEPARATOR = "; ";

    private final Map<String, Integer> columns;
    private final Row row;

    /** @param columns the number of each column, from 0, by its heading */
    SealedRow(Map<String, Integer> columns, Row row) {
        this.columns = columns;
        this.row = row;
    }

    /** The cell under the heading; empty when nothing is written there or the table has no such column. */
    public String text(Heading heading) {
        return text(heading.text());
    }

    String text(String heading) {
        Integer column = columns.get(heading);
        return column == null ? "" : row.cell(column);
    }

    /** The several values of one cell, in their order; none when it is empty. */
    public List<String> list(Heading heading) {
        String text = text(heading);
        return text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR));
    }

    /** The day under the heading, or null when none is written. */
    public @Nullable LocalDate day(Heading heading) {
        String text = text(heading);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** Where the row was read. */
    public SourceLine source() {
        return new SourceLine(text(Heading.SOURCE_FILE), Long.parseLong(text(Heading.SOURCE_LINE)));
    }

    /** All that is written in the row, cell by cell. */
    public Stream<String> texts() {
        return row.cells().stream().filter(text -> !text.isEmpty());
    }
}
