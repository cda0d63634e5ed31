package org.twelvemonth.console.record;

/** What a record does for a country of the list, in the order in which a page tells it. */
enum Effect {
    LISTS("Puts it on the list", "govuk-tag--green", "lists"),
    PUBLISHABLE("Publishable, but never listed", "govuk-tag--yellow", "kept"),
    KEEPS_OFF("Kept back", "govuk-tag--red", "kept"),
    REQUEST("Not delivered", "govuk-tag--grey", "other"),
    SUPERSEDED("Superseded", "govuk-tag--grey", "other"),
    REJECTED("Rejected", "govuk-tag--orange", "other");

    private final String label;
    private final String tag;
    private final String bar;

    Effect(String label, String tag, String bar) {
        this.label = label;
        this.tag = tag;
        this.bar = bar;
    }

    public String label() {
        return label;
    }

    /** The class of its tag. */
    public String tag() {
        return tag;
    }

    /** How the bar of its delivery looks. */
    public String bar() {
        return bar;
    }
}
