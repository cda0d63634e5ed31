package org.twelvemonth.console.edition;

import java.util.Optional;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.job.RunHistory;

/**
 * A month's last run, which left it without an edition of the record files as they were.
 *
 * @param words what became of the run and when, and who asked for it, a sentence
 * @param cause why, sentences without anything from a record; empty where there is nothing to say
 * @param address where the run is shown
 */
record RunProblem(String words, String cause, String address) {

    static Optional<RunProblem> of(RunHistory.Run run) {
        return switch (run.outcome()) {
            case SEALED, ALREADY_THERE, AT_WORK -> Optional.empty();
            case INPUT_UNREADABLE, NO_USABLE_RECORD, TOO_MANY_REJECTED, REGISTER_SHRUNK ->
                problem("The last run was refused", run);
            case GATE_REFUSED -> problem("What the last run wrote did not pass verification", run);
            case STOPPED -> problem("The last run was stopped, and goes on with the next one", run);
            case FAILED -> problem("The last run failed, and goes on with the next one", run);
            case CUT_OFF -> problem("The last run was cut off, and goes on with the next one", run);
        };
    }

    private static Optional<RunProblem> problem(String what, RunHistory.Run run) {
        return Optional.of(new RunProblem(
                what + ": " + Wording.begun(run) + ", asked for by "
                        + Wording.requester(run.request().requestedBy()) + ".",
                run.cause(),
                "/run/" + run.id()));
    }
}
