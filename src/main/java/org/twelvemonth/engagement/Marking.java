package org.twelvemonth.engagement;

/** A protective marking, lowest first. */
public enum Marking {
    OFFICIAL("OFFICIAL"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE"),
    SECRET("SECRET"),
    TOP_SECRET("TOP SECRET"),
    /** A marking that we do not know; it counts as higher than all that we know. */
    UNKNOWN("UNKNOWN MARKING");

    private final String text;

    Marking(String text) {
        this.text = text;
    }

    /** The marking as it is printed. */
    public String text() {
        return text;
    }

    /** Whether work under this marking may be published at all: up to OFFICIAL-SENSITIVE. */
    public boolean publishable() {
        return compareTo(OFFICIAL_SENSITIVE) <= 0;
    }

    /** The higher of the two. */
    public Marking max(Marking other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Never fails: blank counts as OFFICIAL, what is not understood is {@link #UNKNOWN}. */
    public static Marking of(String written) {
        return written.isBlank() ? OFFICIAL : Words.find(Marking.class, written).orElse(UNKNOWN);
    }
}
