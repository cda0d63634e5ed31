package org.twelvemonth.workbook.xlsx;

import java.util.Map;
import java.util.Optional;

/**
 * The positions of the rows of a table.
 *
 * @param first for each group the index of the row to show for it: the first of its own rows or, without one, the first row
 *     that mentions it
 * @param rows how many rows the table has
 * @param rowsPerSheet how many of them fit on one sheet
 */
public record Layout<K>(Map<K, Integer> first, int rows, int rowsPerSheet) {
    /** The sheets that the table takes, at least one. */
    int parts() {
        return Math.max(1, Math.ceilDiv(rows, rowsPerSheet));
    }

    int rowsOf(int part) {
        return Math.min(rowsPerSheet, rows - part * rowsPerSheet);
    }

    private int partOf(int index) {
        return index / rowsPerSheet;
    }

    private int rowNumberOf(int index) {
        return Table.FIRST_ROW + index % rowsPerSheet;
    }

    /** The first cell of the row to show for a group; empty when no row mentions it. */
    public Optional<CellLink> find(K group, Table<?> table) {
        return Optional.ofNullable(first.get(group))
                .map(index -> new CellLink(table.sheetName(partOf(index)), rowNumberOf(index)));
    }
}
