package org.twelvemonth.workbook.xlsx;

import java.util.Comparator;
import java.util.List;

/**
 * A table with all its rows: for tables of few.
 *
 * @param table the table
 * @param rows what its rows are made from, in order
 */
public record Listing<R>(Table<R> table, List<R> rows) {
    public Listing {
        rows = List.copyOf(rows);
    }

    /** The sheets of the table. */
    public List<Sheet.TablePart<R>> sheets(CellText limit, Spill spill) {
        RowCount<String> count = new RowCount<>();
        rows.forEach(row -> count.add(table.name()));
        Layout<String> layout = count.layout(Comparator.naturalOrder(), Table.ROWS_PER_SHEET);
        TableWriter<R, String> writer = new TableWriter<>(table, layout, limit, spill);
        rows.forEach(row -> writer.write(table.name(), row));
        return writer.sheets();
    }
}
