package org.twelvemonth.console.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.job.RunRequest;
import org.twelvemonth.job.Shrinkage;
import org.twelvemonth.period.ReportingMonth;

/**
 * What a person sends to start a run.
 *
 * @param month the month, as the list of the form has it
 * @param maxRejected the share of rejected rows that is allowed, in per cent, as it was typed
 * @param acceptShrinkage whether the run goes on where the register has shrunk
 * @param reason why, where one of the two departs from what usually holds
 */
record RunForm(String month, String maxRejected, Boolean acceptShrinkage, String reason) {
    private static final String DEFAULT_MAX_REJECTED = "5";

    /** What was not sent takes what usually holds. */
    RunForm(
            @Nullable String month,
            @Nullable String maxRejected,
            @Nullable Boolean acceptShrinkage,
            @Nullable String reason) {
        this.month = month == null ? "" : month;
        this.maxRejected = maxRejected == null ? DEFAULT_MAX_REJECTED : maxRejected;
        this.acceptShrinkage = acceptShrinkage != null && acceptShrinkage;
        // Browsers send CR LF, which would count twice in the longest reason.
        this.reason = reason == null ? "" : reason.replace("\r\n", "\n");
    }

    static RunForm of(ReportingMonth month) {
        return new RunForm(month.toString(), null, null, null);
    }

    /**
     * Why the form is not accepted.
     *
     * @param field the id of what is to be mended; empty when nothing on the page can
     */
    record Problem(String sentence, String field) {}

    /** What is to be mended, in the order of the fields; none when the form can be sent. */
    List<Problem> problems() {
        return Stream.of(shareProblem(), reasonProblem())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What is asked for; only of a form without {@link #problems}. */
    RunRequest request(ReportingMonth offered, String operator) {
        return new RunRequest(
                offered,
                Double.parseDouble(maxRejected.strip()),
                acceptShrinkage ? Shrinkage.ACCEPT : Shrinkage.REFUSE,
                operator,
                "console",
                departs() ? reason.strip() : "");
    }

    private Optional<Problem> shareProblem() {
        return isShare()
                ? Optional.empty()
                : Optional.of(new Problem(
                        "The share of rejected rows that is allowed must be a number from 0 to 100, such as 5 or 12.5.",
                        "maxRejected"));
    }

    private Optional<Problem> reasonProblem() {
        if (departs() && reason.isBlank()) {
            return Optional.of(new Problem(
                    "Give a reason: the run departs from what usually holds, and the audit trail says why.", "reason"));
        }
        return reason.strip().length() > RunRequest.LONGEST_REASON
                ? Optional.of(new Problem(
                        "The reason must have at most 1,000 characters; it has "
                                + reason.strip().length() + ".",
                        "reason"))
                : Optional.empty();
    }

    private boolean departs() {
        return acceptShrinkage
                || (isShare() && Double.parseDouble(maxRejected.strip()) != RunRequest.DEFAULT_MAX_REJECTED_PERCENT);
    }

    private boolean isShare() {
        String written = maxRejected.strip();
        return written.matches("\\d{1,3}(\\.\\d{1,3})?") && Double.parseDouble(written) <= 100;
    }
}
