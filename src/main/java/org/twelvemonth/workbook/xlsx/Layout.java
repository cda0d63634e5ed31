package org.twelvemonth.workbook.xlsx;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where the rows of a table stand.
 *
 * @param spans the rows of each group, in the order of the groups
 * @param first the row to be shown to somebody who looks for a key: the first of its group or, where there is no such
 *     group, the first that mentions it
 * @param rows how many rows there are
 * @param rowsPerSheet how many of them go on one sheet
 */
public record Layout<K>(Map<K, Span> spans, Map<K, Integer> first, int rows, int rowsPerSheet) {
    /** The indexes of a group's rows in the whole table: from inclusive, to exclusive. */
    record Span(int from, int to) {}

    /** The groups, in order. */
    Set<K> groups() {
        return spans.keySet();
    }

    /** The index in the whole table of a group's row, counted from 0. */
    int indexOf(K group, int row) {
        return Objects.requireNonNull(spans.get(group)).from() + row;
    }

    /** How many rows, from the one of the index on, go on its sheet. */
    int roomFrom(int index) {
        return rowsPerSheet - index % rowsPerSheet;
    }

    /** The sheets that the table takes, at least one. */
    int parts() {
        return Math.max(1, Math.ceilDiv(rows, rowsPerSheet));
    }

    int rowsOf(int part) {
        return Math.min(rowsPerSheet, rows - part * rowsPerSheet);
    }

    int partOf(int index) {
        return index / rowsPerSheet;
    }

    int rowNumberOf(int index) {
        return Table.FIRST_ROW + index % rowsPerSheet;
    }

    /** Where to look for the key; empty when no row mentions it. */
    public Optional<CellLink> find(K key, Table<?> table) {
        return Optional.ofNullable(first.get(key))
                .map(index -> new CellLink(table.sheetName(partOf(index)), rowNumberOf(index)));
    }
}
