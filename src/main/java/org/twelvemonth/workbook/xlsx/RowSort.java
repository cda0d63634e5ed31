package org.twelvemonth.workbook.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.sort.ExternalSort;
import org.twelvemonth.sort.SortedItems;

/**
 * External merge sort of the rows of a workbook: by table, then by group. The rows of all tables share one limit of memory.
 * Beyond it they lie in temporary files, which {@link #close} removes.
 */
public final class RowSort implements Closeable {
    /** Bytes of rows in memory. */
    private static final long MEMORY = ExternalSort.bytesInMemory(16L << 20);

    private final CellText limit;
    private final ExternalSort<SheetRow> sort;
    private final List<RowCount<?>> tables = new ArrayList<>();
    private @Nullable SortedItems<SheetRow> sorted;

    /**
     * A sort without tables.
     *
     * @param limit the limit on the texts of cells
     * @param folder an existing folder for the temporary files
     */
    public RowSort(CellText limit, Path folder) {
        this.limit = limit;
        Comparator<SheetRow> byTable = Comparator.comparingInt(SheetRow::table);
        this.sort = new ExternalSort<>(
                byTable.thenComparing((one, other) -> one.group() == other.group()
                        ? 0
                        : tables.get(one.table()).compare(one.group(), other.group())),
                new SheetRowCodec(),
                MEMORY,
                folder);
    }

    /**
     * Begins a table. The sheets of tables stand in the workbook in the order in which the tables were begun.
     *
     * @param columns the columns, to which others can be added
     * @param order the order of the groups
     */
    public <R, K> SortedTable<R, K> table(List<Column<R>> columns, Comparator<? super K> order) {
        RowCount<K> count = new RowCount<>(order);
        tables.add(count);
        return new SortedTable<>(columns, count, tables.size() - 1, limit, this);
    }

    void add(SheetRow row) throws IOException {
        sort.add(row);
    }

    /** The rows of a table that have not been read yet, once all rows of all tables were added. */
    Iterator<List<Cell>> rest(int table) throws IOException {
        if (sorted == null) {
            sorted = sort.sorted();
        }
        return new TableRows(table, sorted);
    }

    /** The rows as far as they are of one table. */
    private record TableRows(int table, Iterator<SheetRow> rows) implements Iterator<List<Cell>> {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public List<Cell> next() {
            SheetRow row = rows.next();
            if (row.table() != table) {
                throw new IllegalStateException(
                        "The sheets of tables are written in the order of the tables: row of table " + row.table()
                                + " instead of " + table + ".");
            }
            return row.cells();
        }
    }

    @Override
    public void close() throws IOException {
        if (sorted != null) {
            sorted.close();
        }
        sort.close();
    }
}
