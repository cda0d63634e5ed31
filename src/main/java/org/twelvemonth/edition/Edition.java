package org.twelvemonth.edition;

import org.jspecify.annotations.Nullable;

/**
 * An edition as the ledger knows it.
 *
 * @param id the ledger's identity of it
 * @param key what it follows from
 * @param number its number within the month, from 1; null until it is about to be sealed, so that a failed start leaves no
 *     gap
 * @param status where it stands
 * @param requestedBy who or what asked for it: an account, {@link #SCHEDULE}, {@link #UNKNOWN}, or a user of the operating
 *     system, as {@link OperatingSystemUser#actor} names them
 */
public record Edition(long id, EditionKey key, @Nullable Integer number, EditionStatus status, String requestedBy) {
    /** Who requested what the schedule builds. */
    public static final String SCHEDULE = "schedule";

    /** Who requested an edition that the ledger had lost: nobody knows any more. */
    public static final String UNKNOWN = "unknown";

    /** As the output folder and people name it, for example {@code 2026-10/edition-1}. */
    public String name() {
        return key.month() + "/edition-" + requireNumber();
    }

    /** The number of an edition that has one. */
    public int requireNumber() {
        if (number == null) {
            throw new IllegalStateException("The edition has no number yet: it is " + status.words() + ".");
        }
        return number;
    }
}
