package org.twelvemonth.figures;

/**
 * A rule that a reviewer's findings are named by. All dates are measured against the window's end, never against the
 * day on which the report is made.
 */
public enum Rule {
    ROW_REJECTED(Severity.BLOCKING, "A row was rejected; its reference counts as undecided"),
    REFERENCE_UNREADABLE(Severity.BLOCKING, "A row was rejected whose reference cannot be read"),
    REFERENCES_ALIKE(Severity.BLOCKING, "References look alike; they may mean the same record"),
    ROWS_TIE(Severity.BLOCKING, "Rows tie; the most restrictive counts"),
    CHANGED_IN_FUTURE(Severity.BLOCKING, "Changed in the future; the record counts as undecided"),
    DECIDED_AFTER_MONTH(Severity.BLOCKING, "Decided after the reporting month; the record counts as undecided"),
    MARKING_FORBIDS(Severity.BLOCKING, "Decided for publication, but the marking forbids it"),
    REMOVED_EARLY(Severity.BLOCKING, "Removed from the list before its time"),
    UNLISTED_COUNTRY_NAMED(Severity.BLOCKING, "The wording names a country that is not on the list"),
    CONDITIONS_CHANGED(Severity.BLOCKING, "Settings, templates or the program have changed since the last publication"),
    WITHDRAWN_BEFORE(Severity.BLOCKING, "The list says again what was withdrawn"),
    REGISTER_STALE(Severity.BLOCKING, "The newest record is old; record files may be missing"),
    DELIVERED_WITHOUT_APPROVAL(Severity.BLOCKING, "Delivered without a recorded approval"),

    DISCLOSURE_BLANK(Severity.ADVISORY, "No disclosure decision is written"),
    DISCLOSURE_UNKNOWN(Severity.ADVISORY, "The disclosure decision is not a known word"),
    MARKING_UNKNOWN(Severity.ADVISORY, "The marking is not a known word"),
    DISCLOSURE_UNDECIDED(Severity.ADVISORY, "The disclosure decision is written as UNDECIDED"),
    PUBLISH_WITHOUT_APPROVER(Severity.ADVISORY, "Decided for publication without an approver"),
    PUBLISH_WITHOUT_DATE(Severity.ADVISORY, "Decided for publication without a date"),
    PUBLISH_WITH_GROUNDS(Severity.ADVISORY, "Decided for publication, with grounds for withholding"),
    WITHHELD_WITHOUT_GROUND(Severity.ADVISORY, "Withheld without a ground"),
    WITHHELD_ON_UNKNOWN_GROUND(Severity.ADVISORY, "Withheld on an unknown ground"),
    DISCLOSURE_REVIEW_OVERDUE(Severity.ADVISORY, "The review of the disclosure decision is overdue"),

    ASSESSMENT_MISSING(Severity.ADVISORY, "No human-rights assessment is recorded"),
    ASSESSMENT_REVIEW_OVERDUE(Severity.ADVISORY, "The review of the human-rights assessment is overdue"),
    SECTION_26_PENDING(Severity.ADVISORY, "Consent under section 26 is not given, or unclear"),

    STATUS_CONTRADICTS_DATES(Severity.ADVISORY, "Status and dates contradict each other"),
    NO_END_DATE(Severity.ADVISORY, "Delivery is over, but no end date is written; it counts on its start day"),
    OPEN_ENDED_TOO_LONG(Severity.ADVISORY, "Open-ended for more than 24 months"),

    LISTED_AND_WITHHELD(Severity.ADVISORY, "The country is listed and has withheld work too"),
    NOW_WITHHELD(Severity.ADVISORY, "Published before, now kept off the list"),
    UNITED_KINGDOM(Severity.ADVISORY, "The United Kingdom is not overseas; it is never listed"),
    CROWN_DEPENDENCY(Severity.ADVISORY, "A Crown dependency; whether it is listed is policy");

    /** Whether a person must acknowledge a finding before approval. */
    private enum Severity {
        BLOCKING,
        ADVISORY
    }

    private final Severity severity;
    private final String title;

    Rule(Severity severity, String title) {
        this.severity = severity;
        this.title = title;
    }

    /** Whether each finding of this rule must be acknowledged before an edition can be approved. */
    public boolean blocking() {
        return severity == Severity.BLOCKING;
    }

    /** The rule in words. */
    public String title() {
        return title;
    }
}
