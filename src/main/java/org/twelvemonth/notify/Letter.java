package org.twelvemonth.notify;

import java.net.URI;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twelvemonth.account.People;
import org.twelvemonth.audit.AuditEntry;
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
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ReportingMonth.ZONE);

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
            case AWAITS_ANOTHER_APPROVAL ->
                letter(
                        month + ": " + edition + " awaits another approval",
                        "The list of countries assisted for " + month
                                + " has one approval, and needs another person's.",
                        edition + ", in review, approved once on " + since,
                        editionLink(notice, workplace),
                        "Nothing is published until another reviewer approves it.");
            case RETURNED ->
                letter(
                        month + ": " + edition + " was returned",
                        "A reviewer has returned the list of countries assisted for " + month + ".",
                        edition + ", returned on " + since,
                        monthsLink(notice, workplace, editionFolder(notice, workplace)),
                        "This edition is never published. Months, in the console, says who returned it and why. Correct"
                                + " the records, and start a new run.");
            case PUBLISHED ->
                letter(
                        month + ": " + edition + " is published",
                        "The list of countries assisted for " + month + " is published.",
                        edition + ", published on " + since,
                        monthsLink(notice, workplace, workplace.published()),
                        "The public reads it now. Months, in the console, says who approved it.");
            case WITHDRAWN ->
                letter(
                        month + ": " + edition + " was withdrawn",
                        "A reviewer has taken back the published list of countries assisted for " + month + ".",
                        edition + ", withdrawn on " + since,
                        monthsLink(notice, workplace, workplace.published()),
                        "Months, in the console, says who withdrew it and why, and what the public reads now.");
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
            case ALARM ->
                letter(
                        "alarm",
                        "Something was changed without the program, as entry " + notice.number()
                                + " of the audit trail tells.",
                        "alarm, found on " + since,
                        alarmLink(workplace),
                        "Look into it before anything else is published, and acknowledge the entry with what was found out."
                                + " Until then the console, health and commands tell of it.");
        };
    }

    /** Words changes of accounts, which all reviewers must know of. */
    static Letter of(List<AuditEntry> changes, People people, Workplace workplace) {
        String accounts =
                changes.stream().map(AuditEntry::subject).distinct().sorted().collect(Collectors.joining(", "));
        return new Letter("Twelvemonth, accounts: " + accounts, """
                Accounts that sign in to the review were changed:

                %s

                If you do not know why, ask whoever did it, and do not approve until you know: whoever controls a
                reviewer's account can publish.

                Link:  %s

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """.formatted(
                        changes.stream().map(Letter::line).map(people::named).collect(Collectors.joining("\n")),
                        auditLink(workplace)));
    }

    private static String line(AuditEntry change) {
        String detail = change.detail().isEmpty() ? "" : " (" + change.detail() + ")";
        return "- " + TIME.format(change.at()) + ": " + change.subject() + ", "
                + change.action().words() + detail + ", by " + change.actor();
    }

    private static String auditLink(Workplace workplace) {
        URI base = workplace.settings().notification().linkBase();
        return base == null ? "\"twelvemonth audit\" shows the audit trail" : base + "/audit";
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

    private static String alarmLink(Workplace workplace) {
        URI base = workplace.settings().notification().linkBase();
        return base == null ? workplace.data().toString() : base + "/audit?check=yes";
    }

    private static String editionLink(Notice notice, Workplace workplace) {
        URI base = workplace.settings().notification().linkBase();
        return base == null
                ? editionFolder(notice, workplace).toString()
                : base + "/editions/" + notice.month() + "/" + notice.number();
    }

    /** To the edition's place on the page Months, which everybody may see who can sign in; without a console, a folder. */
    private static String monthsLink(Notice notice, Workplace workplace, Path folder) {
        URI base = workplace.settings().notification().linkBase();
        return base == null ? folder.toString() : base + "/#edition-" + notice.month() + "-" + notice.number();
    }

    private static Path editionFolder(Notice notice, Workplace workplace) {
        return workplace.output().resolve(notice.month() + "/edition-" + notice.number());
    }

    private static String link(Workplace workplace, String folder) {
        URI base = workplace.settings().notification().linkBase();
        return base == null ? folder : base + "/";
    }
}
