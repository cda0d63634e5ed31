package org.twelvemonth.workbook.xlsx;

/** Which rows of a table to read, by the text of their first cell: the others are passed over, which is much faster. */
@FunctionalInterface
public interface Wanted {
    /** Every row. */
    Wanted ALL = first -> true;

    /** Whether to read the row that begins with this cell. */
    boolean wants(String first);
}
