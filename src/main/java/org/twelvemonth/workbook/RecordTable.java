package org.twelvemonth.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.workbook.xlsx.Column;
import org.twelvemonth.workbook.xlsx.Table;

/**
 * A table whose rows come from the register.
 *
 * @param table the table, given all its columns
 * @param columns its columns without those that only the record files know
 * @param rows hands over the rows that an assessment gives the table
 * @param groups what a row can be looked for under; it stands under the first of them in the order
 * @param order the order of the groups
 * @param others the row's cells that are not in the record format, by heading
 */
record RecordTable<R, K>(
        Function<List<Column<R>>, Table<R>> table,
        List<Column<R>> columns,
        BiConsumer<Assessment, Consumer<R>> rows,
        Function<R, List<K>> groups,
        Comparator<? super K> order,
        Function<R, Map<String, String>> others) {

    /** The group that the row stands under. */
    K group(R row) {
        List<K> all = groups.apply(row);
        return all.size() == 1 ? all.getFirst() : all.stream().min(order).orElseThrow();
    }
}
