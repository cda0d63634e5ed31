package org.twelvemonth.engagement;

/** Something that stands against publishing an engagement. One is enough. */
public enum Obstacle {
    WITHHELD("withheld by decision"),
    WITHHELD_WITHOUT_GROUND("withheld without a ground"),
    WITHHELD_ON_UNKNOWN_GROUND("withheld on a ground that is no section of the Act we know"),
    UNDECIDED("not decided"),
    DISCLOSURE_BLANK("no decision is written"),
    DISCLOSURE_UNKNOWN("the decision is not PUBLISH, WITHHOLD or UNDECIDED"),
    PUBLISH_WITHOUT_APPROVER("decided for publication, but no approver is written"),
    PUBLISH_WITHOUT_DATE("decided for publication, but no date is written"),
    PUBLISH_WITH_GROUNDS("decided for publication, but grounds for withholding are written"),
    MARKING_FORBIDS("marked above OFFICIAL-SENSITIVE"),
    MARKING_UNKNOWN("the marking is not one we know"),
    /** Another row of the reference was rejected: it may have been the correction that withholds. */
    REJECTED_ROW("a row of the same reference was rejected"),
    /** Another reference looks the same to a spreadsheet: its row may be the correction that withholds. */
    LIKE_REFERENCE("a reference that looks like this one is withheld, deleted or undecided"),
    CHANGED_IN_FUTURE("the last change lies in the future"),
    DECIDED_AFTER_MONTH("decided for publication only after the reporting month");

    private final String words;

    Obstacle(String words) {
        this.words = words;
    }

    /** The obstacle in words for a reviewer. */
    public String words() {
        return words;
    }
}
