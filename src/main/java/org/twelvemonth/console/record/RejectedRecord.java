package org.twelvemonth.console.record;

import org.twelvemonth.workbook.Heading;
import org.twelvemonth.workbook.SealedRow;

/** One problem of a row that is no engagement record. */
record RejectedRecord(SealedRow row) {
    private static final String FIRST = "1 of ";

    /** Whether it is the first problem of its row: every rejected row has one. */
    static boolean isFirstProblem(SealedRow row) {
        return row.text(Heading.PROBLEM).startsWith(FIRST);
    }

    /** What is wrong, apart from the value: rows with the same reason are mended alike. */
    public String reason() {
        String column = row.text(Heading.COLUMN);
        return (column.isEmpty() ? "the row as a whole" : column) + ": expected " + expected();
    }

    public String reference() {
        return row.text(Heading.REFERENCE);
    }

    public String source() {
        return row.source().toString();
    }

    public String problem() {
        return row.text(Heading.PROBLEM);
    }

    public String column() {
        return row.text(Heading.COLUMN);
    }

    public String value() {
        return row.text(Heading.VALUE);
    }

    public String expected() {
        return row.text(Heading.EXPECTED);
    }

    public String remedy() {
        return row.text(Heading.REMEDY);
    }

    public String cells() {
        return row.text(Heading.CELLS);
    }
}
