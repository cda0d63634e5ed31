package org.twelvemonth.cli;

import java.util.Objects;
import org.springframework.core.NestedExceptionUtils;
import org.twelvemonth.edition.EditionDiffersException;
import org.twelvemonth.job.FailureCause;

/** Puts an unexpected failure into a sentence. Never quotes a message from below: it could hold a record's value. */
final class Failure {
    private Failure() {}

    static String describe(Throwable failure, boolean debug) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof EditionDiffersException differs) {
            return Objects.requireNonNull(differs.getMessage());
        }
        return FailureCause.of(failure)
                + " Nothing was published or left half-written; the same command can be run again."
                + (debug ? "" : " Details are in the log file in the data folder, or run it with --debug.");
    }
}
