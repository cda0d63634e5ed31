package org.twelvemonth.workbook.xlsx;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How a cell looks. */
public enum Look {
    /** The heading of a sheet. */
    TITLE(1, 18),
    /** A heading within running text. */
    SUBTITLE(2, 14),
    /** A line that stands out. */
    STRONG(3, 12),
    TEXT(4, 12),
    LINK(5, 12),
    /** The heading of a column. */
    HEADING(6, 12),
    WHOLE(7, 12),
    MONEY(8, 12),
    DAY(9, 12),
    MOMENT(10, 12);

    /** The size of all text but headings. */
    static final int BODY_POINTS = 12;

    private static final List<Look> BY_INDEX =
            Stream.of(values()).sorted(Comparator.comparingInt(Look::index)).toList();

    private final int index;
    private final int points;

    Look(int index, int points) {
        this.index = index;
        this.points = points;
    }

    /** The index in the workbook's table of styles, whose entry 0 is the default. */
    int index() {
        return index;
    }

    /** The look of an index, from 1. */
    static Look of(int index) {
        return BY_INDEX.get(index - 1);
    }

    /** Whether it is a look of numbers, days and instants included. */
    boolean isNumber() {
        return this == WHOLE || this == MONEY || this == DAY || this == MOMENT;
    }

    /** The size of the font. */
    int points() {
        return points;
    }
}
