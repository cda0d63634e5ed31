/**
 * External merge sort: sorts more items than memory holds.
 *
 * <pre>{@code
 * try (ExternalSort<Row> sort = new ExternalSort<>(Comparator.comparing(Row::reference), new RowCodec(), 32 << 20, folder)) {
 *     for (Row row : source) {
 *         sort.add(row);
 *     }
 *     try (SortedItems<Row> rows = sort.sorted()) {
 *         while (rows.hasNext()) {
 *             use(rows.next());
 *         }
 *     }
 * }
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.twelvemonth.sort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
