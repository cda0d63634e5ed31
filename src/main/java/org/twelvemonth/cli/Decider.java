package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twelvemonth.account.Account;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.notify.Notifier;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.review.Decision;
import org.twelvemonth.review.Publication;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all commands that decide share: which edition, who decides, and what is told of the decision. */
final class Decider {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ReportingMonth.ZONE);

    @Parameters(
            paramLabel = "MONTH[/EDITION]",
            description = "The month, such as 2026-10, or one of its editions, such as 2026-10/edition-1.")
    private String edition = "";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            required = true,
            description =
                    "The account that decides. Its password is asked for at the terminal, or read from the first line"
                            + " of standard input.")
    private String name = "";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** A decision on an edition. */
    interface Work {
        Decision decide(Application application, EditionChoice choice, Account by);
    }

    int decide(CommonOptions common, InstantSource clock, Work work) throws IOException {
        EditionChoice choice = EditionChoice.parse(edition);
        Workplace workplace = common.workplaceThatIsFree();
        AccountSignIn.requireLocalAccounts(workplace);
        String password = PasswordInput.existing();
        try (Application application = Application.start(workplace, Progress.SILENT, common, clock)) {
            Account by = AccountSignIn.require(application, name, password);
            Decision decision = work.decide(application, choice, by);
            sendMails(application.get(Notifier.class));
            return tell(decision).number();
        }
    }

    private void sendMails(Notifier notifier) {
        notifier.send();
        notifier.trouble().ifPresent(spec.commandLine().getErr()::println);
    }

    private ExitCode tell(Decision decision) {
        switch (decision) {
            case Decision.Published published ->
                say(published.edition().name() + " is approved. " + live(published.publication()));
            case Decision.AwaitsAnother awaits ->
                say(awaits.edition().name() + " is approved by you. Approval by "
                        + Words.count(awaits.missing(), "other person", "other people")
                        + " is needed before it is published.");
            case Decision.Acknowledged acknowledged ->
                say(Words.count(acknowledged.open(), "blocking finding") + " of "
                        + acknowledged.edition().name() + " you have not acknowledged yet.");
            case Decision.Returned returned -> {
                say(returned.edition().name() + " is returned. It will not be published.");
                if (!returned.changes().isEmpty()) {
                    say("Since it was built: " + String.join(" ", returned.changes()));
                }
            }
            case Decision.Withdrawn withdrawn -> {
                say("What was published as " + withdrawn.edition().name() + " is withdrawn. "
                        + withdrawn.live().map(Decider::live).orElse("Nothing is published now."));
                if (!withdrawn.stillNamed().isEmpty()) {
                    say("It names these countries, which the withdrawn list named, too: "
                            + String.join(", ", withdrawn.stillNamed())
                            + ". Should one of them not be public, withdraw "
                            + withdrawn.live().orElseThrow().edition().name() + " as well.");
                }
            }
            case Decision.Refused refused -> throw new RefusedException(refused.sentence());
        }
        return ExitCode.OK;
    }

    /** Which publication the public reads. */
    static String live(Publication live) {
        return "The public reads publication " + live.number() + ", "
                + live.edition().name() + ", since " + TIME.format(live.since()) + ".";
    }

    private void say(String sentence) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(sentence);
    }
}
