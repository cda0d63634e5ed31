package org.twelvemonth.workbook.xlsx;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a table is, apart from its rows.
 *
 * @param name the name of its sheet, at most 25 characters; with underscores for blanks it is the name of the table
 * @param title the sheet's heading
 * @param description what the sheet holds, a sentence
 * @param notes a sentence that refers to notes ({@code See [note 1].}), or nothing
 * @param none the sentence that stands in the first cell when there is no row
 * @param columns its columns, at least one
 * @param chart a chart drawn from two of its columns, or null
 */
public record Table<R>(
        String name,
        String title,
        String description,
        String notes,
        String none,
        List<Column<R>> columns,
        @Nullable BarChart chart) {

    /** The row that carries the column headings, from 1; above it stand the title and three lines about the sheet. */
    public static final int HEADING_ROW = 5;

    /** The row of the first data, from 1. */
    public static final int FIRST_ROW = HEADING_ROW + 1;

    /** As many rows of data as a sheet holds, by the limits of the format, below the headings. */
    public static final int ROWS_PER_SHEET = 1_048_576 - HEADING_ROW;

    public Table {
        columns = List.copyOf(columns);
        Set<String> headings = new TreeSet<>();
        for (Column<R> column : columns) {
            if (column.heading().isBlank() || !headings.add(column.heading().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "The headings of a table must be unique and not empty: \"" + column.heading() + "\".");
            }
        }
    }

    /** The sheet's name for one part of the table; the first part bears the table's own name. */
    public String sheetName(int part) {
        return part == 0 ? name : name + " (" + (part + 1) + ")";
    }

    /** The only row of the table when it has none: a sentence that says so. */
    Iterator<List<Cell>> noRow() {
        return List.of(List.of(new Cell(Look.TEXT, none))).iterator();
    }

    String tableName(int part) {
        String base = name.replace(' ', '_');
        return part == 0 ? base : base + "_" + (part + 1);
    }
}
