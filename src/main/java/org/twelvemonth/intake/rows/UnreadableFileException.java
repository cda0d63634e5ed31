package org.twelvemonth.intake.rows;

import org.jspecify.annotations.Nullable;

/** A file that is not what its name says. The message is the rest of a sentence that starts with the file's name. */
public final class UnreadableFileException extends RuntimeException {
    public UnreadableFileException(String message) {
        this(message, null);
    }

    public UnreadableFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
