package org.twelvemonth.workbook;

import java.util.List;
import java.util.Optional;
import org.twelvemonth.workbook.xlsx.CellLink;
import org.twelvemonth.workbook.xlsx.Layout;
import org.twelvemonth.workbook.xlsx.Sheet;
import org.twelvemonth.workbook.xlsx.Table;

/** The sheets of a table whose rows come from the register. */
record RecordSheets<R, K>(Table<R> table, Layout<K> layout, List<Sheet.TablePart<R>> sheets) {

    /** Where to look for the group. */
    Optional<CellLink> find(K group) {
        return layout.find(group, table);
    }
}
