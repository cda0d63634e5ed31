package org.twelvemonth.workbook;

import java.io.IOException;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.workbook.xlsx.CellText;
import org.twelvemonth.workbook.xlsx.Layout;
import org.twelvemonth.workbook.xlsx.Spill;
import org.twelvemonth.workbook.xlsx.Table;
import org.twelvemonth.workbook.xlsx.TableWriter;

/** The rows of one table, written as the register is walked through. */
final class RecordRows<R, K> {
    private final RecordTable<R, K> definition;
    private final FurtherColumns<R> further;
    private final TableWriter<R, K> writer;

    RecordRows(RecordTable<R, K> definition, CellText limit, Spill spill) {
        this.definition = definition;
        this.further = new FurtherColumns<>(definition.others(), definition.columns(), limit);
        this.writer = new TableWriter<>(definition.columns(), limit, spill);
    }

    void add(Assessment assessment) {
        definition.rows().accept(assessment, this::add);
    }

    void add(R row) {
        further.add(row, writer::add);
        writer.write(definition.group(row), definition.groups().apply(row), row);
    }

    /** The rows of a group so far. */
    int rowsOf(K group) {
        return writer.rowsOf(group);
    }

    /** All rows were added: now they have their places. */
    RecordSheets<R, K> sheets(int rowsPerSheet) throws IOException {
        Table<R> table = definition.table().apply(writer.columns());
        Layout<K> layout = writer.layout(definition.order(), rowsPerSheet);
        return new RecordSheets<>(table, layout, writer.sheets(table, layout));
    }
}
