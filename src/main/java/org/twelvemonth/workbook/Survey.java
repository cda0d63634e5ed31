package org.twelvemonth.workbook;

import org.twelvemonth.figures.Assessment;
import org.twelvemonth.workbook.xlsx.CellText;
import org.twelvemonth.workbook.xlsx.Layout;
import org.twelvemonth.workbook.xlsx.RowCount;
import org.twelvemonth.workbook.xlsx.Spill;
import org.twelvemonth.workbook.xlsx.Table;
import org.twelvemonth.workbook.xlsx.TableWriter;

/** The first walk through the register, for one table: how many rows it will have, where, and in which columns. */
final class Survey<R, K> {
    private final RecordTable<R, K> definition;
    private final RowCount<K> count = new RowCount<>();
    private final FurtherColumns<R> further;

    Survey(RecordTable<R, K> definition) {
        this.definition = definition;
        this.further = new FurtherColumns<>(definition.others());
    }

    void add(Assessment assessment) {
        definition.rows().accept(assessment, this::add);
    }

    void add(R row) {
        count.add(definition.group(row), definition.groups().apply(row));
        further.add(row);
    }

    /** The rows of a group so far. */
    int rowsOf(K group) {
        return count.of(group);
    }

    /** Everything is counted: now the rows can be written. */
    Transcript<R, K> transcript(CellText limit, int rowsPerSheet, Spill spill) {
        Table<R> table = definition.table().apply(further.after(definition.columns(), limit));
        Layout<K> layout = count.layout(definition.order(), rowsPerSheet);
        return new Transcript<>(definition, table, layout, new TableWriter<>(table, layout, limit, spill));
    }
}
