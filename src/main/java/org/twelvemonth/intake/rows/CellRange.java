package org.twelvemonth.intake.rows;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of cells, for example {@code J2:J3}.
 *
 * @param firstRow from 1, inclusive
 * @param firstColumn from 0, inclusive
 * @param lastRow inclusive
 * @param lastColumn inclusive
 */
record CellRange(long firstRow, int firstColumn, long lastRow, int lastColumn) {
    private static final Pattern CELLS =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

    /** The range that the text names, null when it names none. */
    static @Nullable CellRange of(String text) {
        Matcher cells = CELLS.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!cells.matches()) {
            return null;
        }
        long row = Long.parseLong(cells.group(2));
        int column = column(cells.group(1));
        boolean single = cells.group(3) == null;
        long otherRow = single ? row : Long.parseLong(cells.group(4));
        int otherColumn = single ? column : column(cells.group(3));
        return new CellRange(
                Math.min(row, otherRow),
                Math.min(column, otherColumn),
                Math.max(row, otherRow),
                Math.max(column, otherColumn));
    }

    boolean hasSeveralCells() {
        return lastRow > firstRow || lastColumn > firstColumn;
    }

    /** The letters of a column, from 0: B is 1. */
    static String letters(int column) {
        String letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters = (char) ('A' + (rest - 1) % 26) + letters;
        }
        return letters;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> 26 * column + letter - 'A' + 1) - 1;
    }

    @Override
    public String toString() {
        return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
    }
}
