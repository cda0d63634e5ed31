package org.twelvemonth.workbook.xlsx;

/** How a cell looks. The order is that of the workbook's style table, whose first entry is the default. */
public enum Look {
    /** The heading of a sheet. */
    TITLE(1),
    /** A heading within running text. */
    SUBTITLE(2),
    /** A line that stands out. */
    STRONG(3),
    TEXT(4),
    LINK(5),
    /** The heading of a column. */
    HEADING(6),
    WHOLE(7),
    MONEY(8),
    DAY(9),
    MONTH(10),
    MOMENT(11);

    private final int index;

    Look(int index) {
        this.index = index;
    }

    /** The index of the style in the workbook. */
    int index() {
        return index;
    }
}
