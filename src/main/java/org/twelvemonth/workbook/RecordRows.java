package org.twelvemonth.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.workbook.xlsx.CellText;
import org.twelvemonth.workbook.xlsx.Layout;
import org.twelvemonth.workbook.xlsx.RowSort;
import org.twelvemonth.workbook.xlsx.SortedTable;
import org.twelvemonth.workbook.xlsx.Table;

/** The rows of one table, written as the register is walked through. */
final class RecordRows<R, K> {
    private final RecordTable<R, K> definition;
    private final SortedTable<R, K> sorted;
    private final FurtherColumns<R> further;

    /** Made once, not for each entry of the register. */
    private final Consumer<R> rows = this::add;

    RecordRows(RecordTable<R, K> definition, CellText limit, RowSort sort) {
        this.definition = definition;
        this.sorted = sort.table(definition.columns(), definition.order());
        this.further = new FurtherColumns<>(definition.others(), definition.columns(), limit, sorted::add);
    }

    void add(Assessment assessment) {
        definition.rows().accept(assessment, rows);
    }

    void add(R row) {
        further.add(row);
        try {
            sorted.add(definition.group(row), definition.groups().apply(row), row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sheets, once all rows of all tables were added. */
    RecordSheets<R, K> sheets(int rowsPerSheet) throws IOException {
        Table<R> table = definition.table().apply(sorted.columns());
        Layout<K> layout = sorted.layout(rowsPerSheet);
        return new RecordSheets<>(table, layout, sorted.sheets(table, layout));
    }
}
