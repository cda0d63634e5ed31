package org.twelvemonth.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Objects;
import org.hsqldb.HsqlException;
import org.springframework.core.NestedExceptionUtils;
import org.twelvemonth.edition.EditionDiffersException;

/** Puts an unexpected failure into a sentence. Never quotes a message from below: it could hold a record's value. */
final class Failure {
    private static final String DATABASE =
            "The database refused an operation. Check that it runs, that the disk has space left and that the data folder"
                    + " can be written.";

    private Failure() {}

    static String describe(Throwable failure, boolean debug) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        if (cause instanceof EditionDiffersException differs) {
            return Objects.requireNonNull(differs.getMessage());
        }
        String what = switch (cause) {
            case AccessDeniedException denied ->
                "There is no permission to use " + denied.getFile()
                        + ". Give this account the right to it, or choose another folder.";
            case FileSystemException file ->
                "The file system refused " + file.getFile()
                        + (file.getReason() == null ? "" : " (" + file.getReason() + ")")
                        + ". Check that the folder is there, can be written, and has space left.";
            case OutOfMemoryError e ->
                "The program ran out of memory. Give it more with JAVA_OPTS=-Xmx1g, and run again.";
            case IOException file ->
                "A file could not be read or written. Check that the disk has space left and that the output and data"
                        + " folders can be written.";
            case SQLException database -> DATABASE;
            case HsqlException database -> DATABASE;
            default -> "Something unexpected happened (" + cause.getClass().getSimpleName() + ").";
        };
        return what + " Nothing was published or left half-written; the same command can be run again."
                + (debug ? "" : " Details are in the log file in the data folder, or run it with --debug.");
    }
}
