package org.twelvemonth.edition;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an edition stands. {@link #next()} is the one table of what may follow what. */
public enum EditionStatus {
    /** Being written; nothing of it stands under its final name. */
    BUILDING,
    /** The run failed; the same start goes on with it. */
    FAILED,
    /** Sealed, and waiting for a person. */
    IN_REVIEW,
    /** Sent back by a reviewer. */
    RETURNED,
    /** A newer edition of the month was sealed before this one was decided on. */
    SUPERSEDED,
    /** Approved by a person, about to be published. */
    APPROVED,
    /** What the public reads. */
    PUBLISHED,
    /** Was published, until another publication took its place; published again when that one is withdrawn. */
    REPLACED,
    /** Was published, and taken back by a person. */
    WITHDRAWN;

    /** The statuses that may follow this one. */
    public Set<EditionStatus> next() {
        return switch (this) {
            case BUILDING -> EnumSet.of(IN_REVIEW, FAILED);
            case FAILED -> EnumSet.of(BUILDING);
            case IN_REVIEW -> EnumSet.of(APPROVED, RETURNED, SUPERSEDED);
            case APPROVED -> EnumSet.of(PUBLISHED);
            case PUBLISHED -> EnumSet.of(REPLACED, WITHDRAWN);
            case REPLACED -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case RETURNED, SUPERSEDED, WITHDRAWN -> EnumSet.noneOf(EditionStatus.class);
        };
    }

    /** Whether the edition's folder stands under its final name. */
    public boolean sealed() {
        return this != BUILDING && this != FAILED;
    }

    /** The status in words, for example "in review". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
