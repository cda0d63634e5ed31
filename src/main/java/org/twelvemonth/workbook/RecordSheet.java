package org.twelvemonth.workbook;

import org.twelvemonth.figures.Eligibility;

/** The tables of the workbook whose rows come from the register. */
public enum RecordSheet {
    FINDINGS("Findings"),
    ENGAGEMENTS("Engagements"),
    WITHHELD(Eligibility.WITHHELD.label()),
    UNDECIDED(Eligibility.UNDECIDED.label()),
    FORBIDDEN(Eligibility.FORBIDDEN.label()),
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
