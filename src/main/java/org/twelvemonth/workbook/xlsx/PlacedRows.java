package org.twelvemonth.workbook.xlsx;

/**
 * Rows of a stretch at their place in a sheet.
 *
 * @param skipped how many of the stretch's first rows belong elsewhere
 * @param rows how many follow that stand here
 * @param number the number of the first of them, from 1
 */
record PlacedRows(Stretch stretch, int skipped, int rows, int number) {}
