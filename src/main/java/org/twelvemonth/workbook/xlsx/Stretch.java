package org.twelvemonth.workbook.xlsx;

/**
 * Rows of one group that are kept in the spill, one after the other, without their numbers: nobody knows yet how many rows
 * come before them. {@link RowCode} has the form.
 *
 * @param position where it begins in the spill
 * @param length its length in bytes
 * @param rows how many rows it has
 */
record Stretch(long position, int length, int rows) {}
