package org.twelvemonth.intake.rows;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file that is not what its name says. The message is the rest of a sentence that starts with the file's name. */
public final class UnreadableFileException extends RuntimeException {
    private final String withoutCells;

    public UnreadableFileException(String message) {
        this(message, message);
    }

    /**
     * A file that is refused with a message that quotes its headings. Where a file has none, they are cells of a record.
     *
     * @param withoutCells the same without what it quotes
     */
    public UnreadableFileException(String message, String withoutCells) {
        super(message);
        this.withoutCells = withoutCells;
    }

    public UnreadableFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.withoutCells = message;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The message without anything that the file holds: for the ledger and for those who may not see records. */
    public String withoutCells() {
        return withoutCells;
    }
}
