package org.twelvemonth.job;

import org.twelvemonth.edition.Edition;

/** The manifest of an earlier edition is gone or was changed, so nothing can be compared with it. The message names no record. */
public final class UnusableManifestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnusableManifestException(String message) {
        super(message + " Restore its folder in the output folder from a backup.");
    }

    /** A published edition has no manifest any more. */
    static UnusableManifestException missing(Edition edition) {
        return new UnusableManifestException("The manifest of " + edition.name()
                + ", which was published, is gone, so changes to its list cannot be told.");
    }

    /** The manifest of a published edition is not the one that the ledger knows. */
    static UnusableManifestException changed(Edition edition) {
        return new UnusableManifestException("The manifest of " + edition.name()
                + ", which was published, was changed since it was sealed, so changes to its list cannot be told.");
    }

    /** The manifest of the last edition is not the one that the ledger knows. */
    static UnusableManifestException changedLast(Edition edition) {
        return new UnusableManifestException("The manifest of " + edition.name()
                + ", the last edition, was changed since it was sealed, so whether the register has shrunk cannot be"
                + " told.");
    }
}
