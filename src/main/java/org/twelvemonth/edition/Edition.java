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
 * @param requestedBy who or what asked for it
 */
public record Edition(long id, EditionKey key, @Nullable Integer number, EditionStatus status, String requestedBy) {

    /** The number of an edition that has one. */
    public int requireNumber() {
        if (number == null) {
            throw new IllegalStateException("The edition has no number yet: it is " + status.words() + ".");
        }
        return number;
    }
}
