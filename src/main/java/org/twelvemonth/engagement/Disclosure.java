package org.twelvemonth.engagement;

/**
 * What was decided about publishing an engagement. The source's blank and its unknown words are kept apart from
 * {@code UNDECIDED}, because a reviewer mends them differently; none of the three is ever published.
 */
public enum Disclosure {
    PUBLISH,
    WITHHOLD,
    UNDECIDED,
    /** Nothing is written. */
    BLANK,
    /** Something else is written. */
    UNKNOWN;

    /** Never fails: what is not understood is {@link #UNKNOWN}. */
    public static Disclosure of(String written) {
        return written.isBlank()
                ? BLANK
                : Words.find(Disclosure.class, written)
                        .filter(found -> found != BLANK)
                        .orElse(UNKNOWN);
    }
}
