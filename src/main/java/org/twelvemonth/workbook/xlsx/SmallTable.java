package org.twelvemonth.workbook.xlsx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A table whose rows are held in memory and fit on one sheet.
 *
 * @param rows the sources of its rows, in order
 */
public record SmallTable<R>(Table<R> table, List<R> rows) {
    public SmallTable {
        rows = List.copyOf(rows);
    }

    /** The sheet of the table. */
    public Sheet.TablePart<R> sheet(CellText limit) {
        Iterator<List<Cell>> cells = rows.isEmpty()
                ? table.noRow()
                : rows.stream()
                        .map(row -> Cell.row(table.columns(), row, limit))
                        .iterator();
        return new Sheet.TablePart<>(table, 0, 1, rows.size(), cells, links());
    }

    private List<Sheet.PlacedLink> links() {
        List<Sheet.PlacedLink> links = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                if (table.columns().get(column) instanceof Column.Link<R> link) {
                    links.add(new Sheet.PlacedLink(
                            Table.FIRST_ROW + row, column, link.link().apply(rows.get(row))));
                }
            }
        }
        return links;
    }
}
