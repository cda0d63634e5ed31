package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
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

    /**
     * The sheets of the table.
     *
     * @throws IOException when its rows cannot be kept
     */
    public List<Sheet.TablePart<R>> sheets(CellText limit, Spill spill) throws IOException {
        TableWriter<R, String> writer = new TableWriter<>(table.columns(), limit, spill);
        rows.forEach(row -> writer.write(table.name(), List.of(), row));
        return writer.sheets(table, writer.layout(Comparator.naturalOrder(), Table.ROWS_PER_SHEET));
    }
}
