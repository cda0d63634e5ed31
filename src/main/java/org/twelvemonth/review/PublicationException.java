package org.twelvemonth.review;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the ledger says is decided is not so, or not everywhere; the message tells the user what to do. */
public final class PublicationException extends RuntimeException {
    private PublicationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static PublicationException linkNotMoved(Path folder, Throwable cause) {
        return new PublicationException(
                "The decision is in the ledger, but " + folder + " could not be made to follow it: the public may still"
                        + " read what was there before. Check that the folder can be written and that \"current\" in it is"
                        + " a link or missing; the next command or start of Twelvemonth then makes it follow.",
                cause);
    }

    static PublicationException ledgerNotWritten(Throwable cause) {
        return new PublicationException(
                "The decision may not be on the disk, so what the public reads was not touched. Check that the disk of the"
                        + " data folder has space left and can be written, start Twelvemonth anew, and look whether the"
                        + " decision is there: if not, decide again.",
                cause);
    }

    static PublicationException copyDiffers(Path file) {
        return new PublicationException(
                "The copy " + file
                        + " is not what was approved. Nothing was changed. Check the disk, move that copy away, and approve"
                        + " again.",
                null);
    }
}
