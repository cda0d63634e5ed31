package org.twelvemonth.workbook;

import java.util.List;
import java.util.Optional;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.workbook.xlsx.CellLink;
import org.twelvemonth.workbook.xlsx.Layout;
import org.twelvemonth.workbook.xlsx.Sheet;
import org.twelvemonth.workbook.xlsx.Table;
import org.twelvemonth.workbook.xlsx.TableWriter;

/** The second walk through the register, for one table: its rows, each at the place that the survey gave it. */
record Transcript<R, K>(RecordTable<R, K> definition, Table<R> table, Layout<K> layout, TableWriter<R, K> writer) {

    void add(Assessment assessment) {
        definition.rows().accept(assessment, this::add);
    }

    void add(R row) {
        writer.write(definition.group(row), row);
    }

    /** Where to look for the group. */
    Optional<CellLink> find(K group) {
        return layout.find(group, table);
    }

    /** The sheets; their rows may still be missing. */
    List<Sheet.TablePart<R>> sheets() {
        return writer.sheets();
    }

    /** Says so when a row is missing. */
    void requireAllRows() {
        writer.requireAllRows();
    }
}
