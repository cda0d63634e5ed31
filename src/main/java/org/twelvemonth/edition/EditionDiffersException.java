package org.twelvemonth.edition;

/** A sealed edition whose folder was missing was built again, and came out different; the message tells the user so. */
public final class EditionDiffersException extends RuntimeException {
    EditionDiffersException(Edition edition) {
        super("Edition " + edition.requireNumber() + " of " + edition.key().month()
                + " was missing in the output folder"
                + " and was built again, but what came out is not what the ledger says it held. Nothing was put in its"
                + " place. Restore its folder from a backup.");
    }
}
