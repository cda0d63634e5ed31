package org.twelvemonth.summary.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table with a header row, which is repeated on each page that the table reaches. */
public final class Table {
    private final List<Column> columns;
    private final float width;
    private final float rowHeight;
    private final List<List<Run>> rows = new ArrayList<>();

    private Table(List<Column> columns, float width, float rowHeight) {
        this.columns = List.copyOf(columns);
        this.width = width;
        this.rowHeight = rowHeight;
    }

    /** A table of these columns, as wide as the text. */
    public static Table of(Column... columns) {
        return new Table(List.of(columns), Theme.TEXT_WIDTH, 0);
    }

    /** The same columns, no rows, and a width of its own in points. */
    public Table wide(float points) {
        return new Table(columns, points, rowHeight);
    }

    /** The same columns, no rows, and rows at least that high in points: room to write on. */
    public Table high(float points) {
        return new Table(columns, width, points);
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when the row has more or fewer cells than the table has columns
     */
    public Table row(Run... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "A row of " + cells.length + " cells cannot stand in a table of " + columns.size()
                            + " columns. Give each column a cell, an empty one where there is nothing to say.");
        }
        rows.add(List.of(cells));
        return this;
    }

    List<Column> columns() {
        return columns;
    }

    List<List<Run>> rows() {
        return Collections.unmodifiableList(rows);
    }

    float rowHeight() {
        return rowHeight;
    }

    /** The width in points. */
    float width() {
        return width;
    }
}
