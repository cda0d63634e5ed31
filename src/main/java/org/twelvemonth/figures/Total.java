package org.twelvemonth.figures;

import java.util.function.ToLongFunction;

/** A count over the whole register, each engagement once, under the name that every report gives it. */
public enum Total {
    ROWS(
            "Rows read",
            "Data rows of all record files.",
            figures -> figures.totals().rows()),
    REJECTED_ROWS(
            "Rows rejected",
            "See the sheet Rejected records.",
            figures -> figures.totals().rejectedRows()),
    SUPERSEDED_ROWS(
            "Rows superseded",
            "See the sheet Superseded records.",
            figures -> figures.totals().supersededRows()),
    REFERENCES(
            "References",
            "References with an accepted row.",
            figures -> figures.totals().references()),
    COUNTING(
            "Engagements that count",
            "See the sheet Engagements.",
            figures -> figures.totals().counting()),
    PUBLISHABLE(Eligibility.PUBLISHABLE),
    WITHHELD(Eligibility.WITHHELD),
    UNDECIDED(Eligibility.UNDECIDED),
    FORBIDDEN(Eligibility.FORBIDDEN),
    OUTSIDE_WINDOW(
            "Outside the window",
            "Delivered engagements of another time.",
            figures -> figures.totals().outsideWindow()),
    REQUESTS(
            "Requests and refusals",
            "Those of the window: see the sheet Requests and refusals.",
            figures -> figures.totals().requests()),
    OTHER_REQUESTS(
            "Other requests",
            "Requests and refusals of another time.",
            figures -> figures.totals().otherRequests()),
    COUNTRIES_LISTED(
            "Countries on the list",
            "See the sheet Countries.",
            figures -> figures.listed().size()),
    CONTINENTS_LISTED("Continents on the list", "See the sheet Continents.", Figures::continentsListed),
    BLOCKING_FINDINGS("Findings to acknowledge", "See the sheet Findings.", Figures::blockingFindings),
    ADVISORY_FINDINGS("Other findings", "See the sheet Findings.", Figures::advisoryFindings);

    private final String title;
    private final String meaning;

    /** Keeps no state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final ToLongFunction<Figures> value;

    Total(String title, String meaning, ToLongFunction<Figures> value) {
        this.title = title;
        this.meaning = meaning;
        this.value = value;
    }

    Total(Eligibility eligibility) {
        this(
                eligibility.label(),
                "Those of them that are " + eligibility.phrase() + ".",
                figures -> figures.totals().of(eligibility));
    }

    /** Its name. */
    public String title() {
        return title;
    }

    /** What it counts, a sentence for readers of the workbook. */
    public String meaning() {
        return meaning;
    }

    /** Its number in these figures. */
    public long of(Figures figures) {
        return value.applyAsLong(figures);
    }
}
