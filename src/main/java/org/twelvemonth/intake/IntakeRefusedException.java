package org.twelvemonth.intake;

import org.jspecify.annotations.Nullable;

/**
 * The input as a whole cannot be used: a file that is left out could hold the correction that withholds, so nothing is.
 * The message is for people: what was found, what was expected and what to do.
 */
public final class IntakeRefusedException extends RuntimeException {
    private final String file;
    private final String message;

    public IntakeRefusedException(String file, String message) {
        this(file, message, null);
    }

    public IntakeRefusedException(String file, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.file = file;
        this.message = message;
    }

    /** The name of the file, or of the folder, that was refused. */
    public String file() {
        return file;
    }

    /** Sentences for people: what was found, what was expected and what to do. */
    @Override
    public String getMessage() {
        return message;
    }
}
