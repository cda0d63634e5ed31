package org.twelvemonth.intake;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.UnreadableFileException;

/**
 * The input as a whole cannot be used: a file that is left out could hold the correction that withholds, so nothing is.
 * The message is for people: what was found, what was expected and what to do. It quotes nothing that a file holds.
 */
public final class IntakeRefusedException extends RuntimeException {
    private static final int MOST_IN_FULL = 10;

    private final String file;
    private final String message;
    private final String withCells;

    public IntakeRefusedException(String file, String message) {
        this(file, message, null);
    }

    public IntakeRefusedException(String file, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.file = file;
        this.message = message;
        this.withCells = message;
    }

    /** A file that is refused because it cannot be read. */
    IntakeRefusedException(String file, UnreadableFileException cause) {
        super(cause);
        this.file = file;
        this.message = file + " " + cause.getMessage();
        this.withCells = file + " " + cause.withCells();
    }

    /** Several refusals in one. */
    private IntakeRefusedException(IntakeRefusedException first, String message, String withCells) {
        super(first);
        this.file = first.file;
        this.message = message;
        this.withCells = withCells;
    }

    /**
     * All refusals in one: the first ten in full, then the names of the other files.
     *
     * @param refusals at least one
     */
    public static IntakeRefusedException of(List<IntakeRefusedException> refusals) {
        IntakeRefusedException first = refusals.getFirst();
        return refusals.size() == 1
                ? first
                : new IntakeRefusedException(
                        first,
                        joined(refusals, IntakeRefusedException::getMessage),
                        joined(refusals, IntakeRefusedException::withCells));
    }

    private static String joined(
            List<IntakeRefusedException> refusals, Function<IntakeRefusedException, String> message) {
        Stream<String> messages = refusals.stream().limit(MOST_IN_FULL).map(message);
        String others = refusals.stream()
                .skip(MOST_IN_FULL)
                .map(IntakeRefusedException::file)
                .collect(Collectors.joining(", "));
        return Stream.concat(messages, others.isEmpty() ? Stream.empty() : Stream.of("Also refused: " + others + "."))
                .collect(Collectors.joining(" "));
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

    /** The message with headings as the files have them, which may be cells of a record: for those who may see records alone. */
    public String withCells() {
        return withCells;
    }
}
