package org.twelvemonth.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.workbook.xlsx.TableRow;

/** A row of a sealed workbook. */
public final class SealedRow {
    /** What stands between several countries, reasons or grounds in one cell. */
    static final String SEPARATOR = "; ";

    private final TableRow row;

    SealedRow(TableRow row) {
        this.row = row;
    }

    /** The cell under the heading; empty when nothing is written there or the table has no such column. */
    public String text(Heading heading) {
        return row.text(heading.text());
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
        return row.texts();
    }
}
