package org.twelvemonth.job;

import org.twelvemonth.edition.Edition;

/** A published edition has no manifest any more, so nothing can be compared with its list. The message names no record. */
public final class MissingManifestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingManifestException(Edition edition) {
        super("The manifest of " + edition.name()
                + ", which was published, is gone, so changes to its list cannot be told. Restore its folder in the output"
                + " folder from a backup.");
    }
}
