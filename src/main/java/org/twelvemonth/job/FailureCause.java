package org.twelvemonth.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.hsqldb.HsqlException;
import org.springframework.core.NestedExceptionUtils;
import org.twelvemonth.edition.EditionDiffersException;

/** Describes why something failed, in a sentence or two. Quotes no message from below, which could hold a record's value. */
public final class FailureCause {
    private static final String DATABASE =
            "The database refused an operation. Check that it runs, that the disk has space left and that the data folder"
                    + " can be written.";

    private FailureCause() {}

    /** The sentence of the first cause that has one of ours; else one that goes by the kind of the innermost cause. */
    public static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(FailureCause::hasOwnSentence)
                .map(own -> Objects.requireNonNull(own.getMessage()))
                .findFirst()
                .orElseGet(() -> byKind(NestedExceptionUtils.getMostSpecificCause(failure)));
    }

    private static boolean hasOwnSentence(Throwable cause) {
        return cause instanceof EditionDiffersException
                || cause instanceof LockHeldException
                || cause instanceof UnusableManifestException
                || cause instanceof StoreException;
    }

    private static String byKind(Throwable cause) {
        return switch (cause) {
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
    }
}
