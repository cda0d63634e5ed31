package org.twelvemonth.notify;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.period.ReportingMonth;

/**
 * The words of a mail: month, state and link.
 *
 * @param subject its subject
 * @param text its text, plain
 */
record Letter(String subject, String text) {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ReportingMonth.ZONE);

    /** Words a notice. Every link leads to what its reader needs next. */
    static Letter of(Notice notice, Workplace workplace) {
        String month = MONTH.format(notice.month().value());
        String edition = "edition " + notice.number();
        String since = DAY.format(notice.since());
        return switch (notice.occasion()) {
            case AWAITS_REVIEW ->
                letter(
                        month + ": " + edition + " awaits review",
                        "The edition of the list of countries assisted for " + month + " is built.",
                        edition + ", in review since " + since,
                        editionLink(notice, workplace),
                        "Nothing is published until somebody approves it.");
            case STILL_AWAITS_REVIEW ->
                letter(
                        month + ": " + edition + " still awaits review",
                        "Nobody has decided yet on the list of countries assisted for " + month + ".",
                        edition + ", in review since " + since,
                        editionLink(notice, workplace),
                        "Nothing is published until somebody approves it. This is the only reminder.");
            case RUN_FAILED ->
                letter(
                        month + ": the run failed",
                        "A run for " + month + " ended without an edition.",
                        "failed on " + since,
                        link(workplace, workplace.data().resolve("logs").toString()),
                        "The log of the run says why. Nothing was published or left half-written; the next look of the"
                                + " schedule, or the same command, tries again.");
            case OVERDUE ->
                letter(
                        month + ": overdue",
                        "There should be an edition of the list of countries assisted for " + month + " by now.",
                        "overdue, without an edition",
                        link(workplace, workplace.input().toString()),
                        "The output of the schedule says what the month waits for. This mail is sent once for a month.");
        };
    }

    private static Letter letter(String subject, String what, String state, String link, String next) {
        return new Letter("Twelvemonth, " + subject, """
                %s

                State: %s
                Link:  %s

                %s

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """.formatted(what, state, link, next));
    }

    private static String editionLink(Notice notice, Workplace workplace) {
        URI base = workplace.settings().notification().linkBase();
        return base == null
                ? workplace
                        .output()
                        .resolve(notice.month() + "/edition-" + notice.number())
                        .toString()
                : base + "/editions/" + notice.month() + "/" + notice.number();
    }

    private static String link(Workplace workplace, String folder) {
        URI base = workplace.settings().notification().linkBase();
        return base == null ? folder : base + "/";
    }
}
