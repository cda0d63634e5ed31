package org.twelvemonth.workbook;

import java.io.IOException;
import java.util.function.Consumer;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.workbook.xlsx.CellText;
import org.twelvemonth.workbook.xlsx.Layout;
import org.twelvemonth.workbook.xlsx.Spill;
import org.twelvemonth.workbook.xlsx.Table;
import org.twelvemonth.workbook.xlsx.TableWriter;

/** The rows of one table, written as the register is walked through. */
final class RecordRows<R, K> {
    private final RecordTable<R, K> definition;
    private final TableWriter<R, K> writer;
    private final FurtherColumns<R> further;

    /** Made once, not for each entry of the register. */
    private final Consumer<R> rows = this::add;

    RecordRows(RecordTable<R, K> definition, CellText limit, Spill spill) {
        this.definition = definition;
        this.writer = new TableWriter<>(definition.columns(), limit, spill);
        this.further = new FurtherColumns<>(definition.others(), definition.columns(), limit, writer::add);
    }

    void add(Assessment assessment) {
        definition.rows().accept(assessment, rows);
    }

    void add(R row) {
        further.add(row);
        writer.write(definition.group(row), definition.groups().apply(row), row);
    }

    /** All rows were added: now they have their places. */
    RecordSheets<R, K> sheets(int rowsPerSheet) throws IOException {
        Table<R> table = definition.table().apply(writer.columns());
        Layout<K> layout = writer.layout(definition.order(), rowsPerSheet);
        return new RecordSheets<>(table, layout, writer.sheets(table, layout));
    }
}
