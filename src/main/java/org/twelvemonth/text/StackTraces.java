package org.twelvemonth.text;

import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Stack traces for logs. The messages of libraries can quote what a record holds, such as a value that a database refuses or a
 * text that is no date; those of this program do not. So a message stands there only where this program or the file system
 * made it; of a database's refusal, its codes do.
 */
public final class StackTraces {
    private static final String OURS = "org.twelvemonth.";

    private StackTraces() {}

    /** The stack trace of a failure and of its causes, each line ended. */
    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        append(text, "", failure, seen);
        return text.toString();
    }

    private static void append(StringBuilder text, String relation, Throwable failure, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            return;
        }
        String message = message(failure);
        text.append(relation).append(failure.getClass().getName());
        if (!message.isEmpty()) {
            text.append(": ").append(VisibleCharacters.of(message));
        }
        text.append('\n');
        for (StackTraceElement frame : failure.getStackTrace()) {
            text.append("\tat ").append(frame).append('\n');
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            append(text, "Suppressed: ", suppressed, seen);
        }
        if (failure.getCause() != null) {
            append(text, "Caused by: ", failure.getCause(), seen);
        }
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        if (failure instanceof SQLException refused) {
            return "SQL state " + refused.getSQLState() + ", code " + refused.getErrorCode();
        }
        boolean isSafe = failure.getClass().getName().startsWith(OURS) || failure instanceof FileSystemException;
        return isSafe && message != null ? message : "";
    }
}
