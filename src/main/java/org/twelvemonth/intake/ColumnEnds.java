package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for columns that end before the file does: every row up to one has a cell, and none after it. Only columns count
 * that hold something in every row or in few, and whose blank cells make a record more public than it may be.
 */
final class ColumnEnds {
    private static final int FEWEST_FILLED = 3;

    private static final Set<Column> COLUMNS =
            Set.of(Column.WITHHOLDING_GROUNDS, Column.MARKING, Column.UPDATED_AT, Column.DELETED);

    private final Map<Column, End> ends = new EnumMap<>(Column.class);

    private static final class End {
        private int filled;
        private int blank;
        private long lastLine;
        private boolean isNone;
    }

    ColumnEnds(List<Column> ofFile) {
        ofFile.stream().filter(COLUMNS::contains).forEach(column -> ends.put(column, new End()));
    }

    void add(long line, Cells cells) {
        ends.forEach((column, end) -> {
            boolean isBlank = cells.get(column).isEmpty() && !cells.isUnreadable(column);
            if (isBlank) {
                end.blank++;
            } else {
                end.isNone |= end.blank > 0;
                end.filled++;
                end.lastLine = line;
            }
        });
    }

    /** Rests of sentences that start with the file's name. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        ends.forEach((column, end) -> {
            if (!end.isNone && end.filled >= FEWEST_FILLED && end.blank > 0) {
                remarks.add("has no " + column.heading() + " after line " + end.lastLine + ", though all of the "
                        + end.filled + " rows up to it have one. Look whether the column was cut off.");
            }
        });
        return remarks;
    }
}
