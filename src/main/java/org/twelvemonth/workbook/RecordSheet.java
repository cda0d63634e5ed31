package org.twelvemonth.workbook;

/** The tables of the workbook whose rows come from the register. */
public enum RecordSheet {
    FINDINGS("Findings"),
    ENGAGEMENTS("Engagements"),
    WITHHELD("Withheld"),
    REQUESTS("Requests and refusals"),
    SUPERSEDED("Superseded records"),
    REJECTED("Rejected records");

    private final String title;

    RecordSheet(String title) {
        this.title = title;
    }

    /** What its first sheet is called. */
    String title() {
        return title;
    }
}
