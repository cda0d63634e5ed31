package org.twelvemonth.workbook;

/** Column headings of the tables about records by which a sealed workbook is read again. */
public enum Heading {
    COUNTRIES("Countries"),
    REFERENCE("Reference"),
    TITLE("Title"),
    STATUS("Status"),
    PUBLICATION("Publication"),
    REASONS("Reasons against publication"),
    REPLACED_BY("Replaced by"),
    DELIVERY_START("Delivery start"),
    DELIVERY_END("Delivery end"),
    REQUEST_DATE("Request date"),
    DECISION_DATE("Decision date"),
    DECLINE_REASON("Decline reason"),
    APPROVED_ON("Approved on"),
    DISCLOSURE("Disclosure"),
    GROUNDS("Withholding grounds"),
    SECTIONS("Sections of the Act"),
    APPROVER("Disclosure approver"),
    DECIDED_ON("Disclosure decided on"),
    REVIEW_DUE("Disclosure review due"),
    SOURCE_FILE("Source file"),
    SOURCE_LINE("Source line"),
    RULE("Rule"),
    BLOCKING("Must be acknowledged"),
    SUBJECT("Reference or country"),
    DETAIL("What was found"),
    SOURCES("Source rows"),
    PROBLEM("Problem"),
    COLUMN("Column"),
    VALUE("Value found"),
    EXPECTED("Expected"),
    REMEDY("What to do"),
    CELLS("The row as written");

    private final String text;

    Heading(String text) {
        this.text = text;
    }

    /** As it stands in the workbook. */
    String text() {
        return text;
    }
}
