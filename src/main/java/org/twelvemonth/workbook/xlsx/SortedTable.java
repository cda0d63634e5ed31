package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table whose rows are added in any order of its groups and stand sorted by group, within a group in the order of adding.
 *
 * @param <R> the source of a row
 * @param <K> the groups
 */
public final class SortedTable<R, K> {
    private final List<Column<R>> columns;
    private final RowCount<K> count;
    private final int number;
    private final CellText limit;
    private final RowSort sort;

    SortedTable(List<Column<R>> columns, RowCount<K> count, int number, CellText limit, RowSort sort) {
        this.columns = new ArrayList<>(columns);
        this.count = count;
        this.number = number;
        this.limit = limit;
        this.sort = sort;
    }

    /** Adds a column at the end; it is empty in the rows that were added before. */
    public void add(Column<R> column) {
        columns.add(column);
    }

    /** All columns so far. */
    public List<Column<R>> columns() {
        return List.copyOf(columns);
    }

    /**
     * Adds a row at the end of its group.
     *
     * @param mentioned the groups by which the row can be found
     * @throws IOException when the row cannot be stored
     */
    public void add(K group, Collection<K> mentioned, R row) throws IOException {
        count.add(group, mentioned);
        sort.add(new SheetRow(number, count.number(group), Cell.row(columns, row, limit)));
    }

    /** The positions of the rows, once all were added. */
    public Layout<K> layout(int rowsPerSheet) {
        return count.layout(rowsPerSheet);
    }

    /**
     * The sheets of the table, once all rows of all tables were added.
     *
     * @param table the table, with {@link #columns}
     * @throws IOException when the rows cannot be read
     */
    public List<Sheet.TablePart<R>> sheets(Table<R> table, Layout<K> layout) throws IOException {
        Iterator<List<Cell>> rows = layout.rows() == 0 ? table.noRow() : sort.rest(number);
        return IntStream.range(0, layout.parts())
                .mapToObj(part ->
                        new Sheet.TablePart<>(table, part, layout.parts(), layout.rowsOf(part), rows, List.of()))
                .toList();
    }
}
