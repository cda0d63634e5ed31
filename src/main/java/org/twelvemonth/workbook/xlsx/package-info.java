/**
 * Accessible workbooks of any length: POI makes the skeleton (sheets, styles, tables, links, charts), and the rows are streamed
 * into its sheets. Knows nothing of engagements.
 *
 * <pre>{@code
 * List<Column<Visit>> columns = List.of(new Column.Text<>("Town", 30, Visit::town), new Column.Day<>("Date", Visit::date));
 * try (RowSort sort = new RowSort(limit, folder)) {
 *     SortedTable<Visit, String> visits = sort.table(columns, Comparator.naturalOrder());
 *     for (Visit visit : source) {
 *         visits.add(visit.town(), List.of(), visit);
 *     }
 *     Table<Visit> table = new Table<>("Visits", "Visits", "One a row.", "", "There is none.", columns, null);
 *     List<Sheet> sheets = List.copyOf(visits.sheets(table, visits.layout(Table.ROWS_PER_SHEET)));
 *     WorkbookFile.write(target, sheets, properties, limit);
 * }
 * }</pre>
 */
@NullMarked
package org.twelvemonth.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
