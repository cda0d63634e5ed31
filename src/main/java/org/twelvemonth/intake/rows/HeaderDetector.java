package org.twelvemonth.intake.rows;

/** Recognises rows of headings. */
@FunctionalInterface
public interface HeaderDetector {
    /** Recognises none. */
    HeaderDetector NONE = row -> false;

    /** Whether the row has all headings that a record file must have. */
    boolean isHeader(Row row);

    /**
     * Whether rows below this one could be records, though a heading that is required is missing or written otherwise: a
     * correction needs few columns.
     */
    default boolean mayBeHeader(Row row) {
        return isHeader(row);
    }
}
