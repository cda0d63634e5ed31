package org.twelvemonth.console.run;

import java.util.List;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.job.RunHistory;
import org.twelvemonth.job.RunOutcome;

/**
 * A run of the history, in words.
 *
 * @param begun when it began; empty when nobody noted it
 * @param duration how long it took; empty when that is not known
 * @param style the style of the tag that has the outcome
 * @param cause why there is no edition; empty where there is nothing to say
 * @param askedBy who asked for it
 * @param trigger what led to it
 * @param allowances what it allowed that is refused unless somebody allows it
 * @param reason why it was allowed; empty where nobody said
 * @param edition the address of the edition that it gave or found; empty when there is none
 */
record RunRow(
        long id,
        String month,
        String begun,
        String duration,
        String outcome,
        String style,
        String cause,
        String askedBy,
        String trigger,
        List<String> allowances,
        String reason,
        String edition) {

    /** @param edition the address of the edition that the run gave or found; empty when there is none */
    static RunRow of(RunHistory.Run run, boolean atWork, String edition) {
        boolean lost = run.outcome() == RunOutcome.AT_WORK && !atWork;
        return new RunRow(
                run.id(),
                Wording.month(run.month()),
                Wording.begun(run),
                run.duration().map(Wording::exactly).orElse(""),
                lost ? "Not ended" : run.outcome().words(),
                style(run.outcome()),
                lost
                        ? "It is at work elsewhere, or its process was cut off. The next run goes on with it."
                        : run.cause(),
                Wording.requester(run.request().requestedBy()),
                run.request().trigger(),
                run.request().allowances(),
                run.request().reason(),
                edition);
    }

    /** The address of its page. */
    public String address() {
        return "/run/" + id;
    }

    private static String style(RunOutcome outcome) {
        return switch (outcome) {
            case SEALED -> "govuk-tag--green";
            case ALREADY_THERE, STOPPED -> "govuk-tag--grey";
            case AT_WORK -> "govuk-tag--blue";
            case INPUT_UNREADABLE, NO_USABLE_RECORD, TOO_MANY_REJECTED, REGISTER_SHRUNK -> "govuk-tag--orange";
            case GATE_REFUSED, FAILED, CUT_OFF -> "govuk-tag--red";
        };
    }
}
