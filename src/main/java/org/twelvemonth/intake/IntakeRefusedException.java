package org.twelvemonth.intake;

import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.UnreadableFileException;

/**
 * The input as a whole cannot be used: a file that is left out could hold the correction that withholds, so nothing is.
 * The message is for people: what was found, what was expected and what to do.
 */
public final class IntakeRefusedException extends RuntimeException {
    private final String file;
    private final String message;
    private final String withoutCells;

    public IntakeRefusedException(String file, String message) {
        this(file, message, null);
    }

    public IntakeRefusedException(String file, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.file = file;
        this.message = message;
        this.withoutCells = message;
    }

    /** A file that is refused because it cannot be read. */
    IntakeRefusedException(String file, UnreadableFileException cause) {
        super(cause);
        this.file = file;
        this.message = file + " " + cause.getMessage();
        this.withoutCells = file + " " + cause.withoutCells();
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

    /** The message without anything that the file holds: for the ledger and for those who may not see records. */
    public String withoutCells() {
        return withoutCells;
    }
}
