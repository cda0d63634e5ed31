package org.twelvemonth.workbook.xlsx;

import java.util.List;

/**
 * A row of a table that is sorted by groups.
 *
 * @param table the table's number in the workbook
 * @param group the group's number in the table
 */
record SheetRow(int table, int group, List<Cell> cells) {}
