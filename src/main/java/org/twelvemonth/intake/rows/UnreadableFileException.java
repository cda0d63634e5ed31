package org.twelvemonth.intake.rows;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not what its name says. The message is the rest of a sentence that starts with the file's name. It quotes
 * nothing that the file holds, so it can be logged, mailed and shown to everybody.
 */
public final class UnreadableFileException extends RuntimeException {
    private final String withCells;

    public UnreadableFileException(String message) {
        this(message, message);
    }

    /**
     * A file that is refused for its headings. Where a file has none, they are cells of a record.
     *
     * @param withCells the same with the headings, for those who may see records
     */
    public UnreadableFileException(String message, String withCells) {
        super(message);
        this.withCells = withCells;
    }

    public UnreadableFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.withCells = message;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The message with what the file holds: for those who may see records alone. */
    public String withCells() {
        return withCells;
    }
}
