package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The mails about states, as their recipients get them, at noon on 22 November 2026. */
class MailTests {
    private static final String PASSWORD = "three plain words";

    @RegisterExtension
    final GreenMailExtension server = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private String recipients = "compliance@example.org";

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp)
                .with("a.csv", HEADER, published("Canary-4711", "Fiji"), withheld("Canary-4712", "Bhutan"));
        System.setProperty("spring.mail.host", "127.0.0.1");
        System.setProperty("spring.mail.port", Integer.toString(server.getSmtp().getPort()));
    }

    @AfterEach
    void forgetTheServer() {
        System.clearProperty("spring.mail.host");
        System.clearProperty("spring.mail.port");
    }

    @Test
    void tellEverybodyOfAnEditionThatAwaitsReview() throws Exception {
        recipients = "compliance@example.org, operations@example.net";

        CommandLineRun run = run("link-base: https://reports.example.org");

        assertThat(run.exitCode()).as(run.err()).isZero();
        MimeMessage mail = mails().getFirst();
        assertThat(mails()).hasSize(2);
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("twelvemonth@example.org");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("compliance@example.org", "operations@example.net");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(mail.getSubject()).isEqualTo("Twelvemonth, October 2026: edition 1 awaits review");
        assertThat(text(mail)).isEqualTo("""
                The edition of the list of countries assisted for October 2026 is built.

                State: edition 1, in review since 22 November 2026
                Link:  https://reports.example.org/editions/2026-10/1

                Nothing is published until somebody approves it.

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """);
    }

    @Test
    void leadToTheFolderWhereThereIsNoConsole() throws Exception {
        run("");

        assertThat(lastText()).contains("\nLink:  " + folder.output().resolve("2026-10/edition-1") + "\n");
    }

    @Test
    void remindOnceOfAnEditionThatStillAwaitsReview() throws Exception {
        run("");
        tick("remind-after: P7D");
        assertThat(subjects()).containsExactly("Twelvemonth, October 2026: edition 1 awaits review");
        new Ledger(folder).update("update edition set sealed_at = timestamp '2026-11-15 12:00:00'");

        tick("remind-after: P7D");
        tick("remind-after: P7D");

        assertThat(subjects())
                .containsExactly(
                        "Twelvemonth, October 2026: edition 1 awaits review",
                        "Twelvemonth, October 2026: edition 1 still awaits review");
        assertThat(lastText()).isEqualTo("""
                Nobody has decided yet on the list of countries assisted for October 2026.

                State: edition 1, in review since 15 November 2026
                Link:  %s

                Nothing is published until somebody approves it. This is the only reminder.

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """.formatted(folder.output().resolve("2026-10/edition-1")));
    }

    @Test
    void tellOnceOfEachAlarmOfTheTrailAlsoWhereNumbersAreGivenAgain() throws Exception {
        String link = "link-base: https://reports.example.org";
        run(link);
        Ledger ledger = new Ledger(folder);
        Path head = temp.resolve("data/audit-head.json");
        Files.delete(head);
        long alarm = ledger.count("select max(number) from audit_entry") + 1;

        tick(link);
        tick(link);

        assertThat(subjects())
                .containsExactly("Twelvemonth, October 2026: edition 1 awaits review", "Twelvemonth, alarm");
        assertThat(lastText()).isEqualTo("""
                Something was changed without the program, as entry %s of the audit trail tells.

                State: alarm, found on 22 November 2026
                Link:  https://reports.example.org/audit?check=yes

                Look into it before anything else is published, and acknowledge the entry with what was found out. Until then \
                the console, health and commands tell of it.

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """.formatted(alarm));

        ledger.update("drop trigger audit_entry_remains");
        ledger.update("delete from audit_entry where number = " + alarm);
        tick(link);
        assertThat(subjects())
                .containsExactly(
                        "Twelvemonth, October 2026: edition 1 awaits review",
                        "Twelvemonth, alarm",
                        "Twelvemonth, alarm",
                        "Twelvemonth, alarm");
    }

    @Test
    void tellOfEveryRunThatFailed() throws Exception {
        folder.with("a.csv", HEADER, published("Canary-4711", "Narnia"));
        run("");

        run("");

        assertThat(subjects())
                .containsExactly(
                        "Twelvemonth, October 2026: the run failed", "Twelvemonth, October 2026: the run failed");
        assertThat(lastText()).isEqualTo("""
                A run for October 2026 ended without an edition.

                State: failed on 22 November 2026
                Link:  %s

                The log of the run says why. Nothing was published or left half-written; the next look of the schedule, \
                or the same command, tries again.

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """.formatted(temp.resolve("data/logs")));
    }

    @Test
    void tellOfARunThatWasCutShort() throws Exception {
        folder.with("a.csv", HEADER, published("R-1", "Fiji"));
        Files.writeString(
                Files.createDirectories(folder.output()).resolve("2026-10"), "a file where the folder should be");

        run("");

        assertThat(subjects()).containsExactly("Twelvemonth, October 2026: the run failed");
    }

    @Test
    void tellOnceOfAMonthThatIsOverdue() throws Exception {
        tick("remind-after: P7D\nschedule:\n  marker: .ready");

        tick("remind-after: P7D\nschedule:\n  marker: .ready");

        assertThat(subjects()).containsExactly("Twelvemonth, October 2026: overdue");
        assertThat(lastText()).isEqualTo("""
                There should be an edition of the list of countries assisted for October 2026 by now.

                State: overdue, without an edition
                Link:  %s

                The output of the schedule says what the month waits for. This mail is sent once for a month.

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """.formatted(folder.input()));
    }

    @Test
    void neverFailARunAndAreTriedAgain() throws Exception {
        int port = server.getSmtp().getPort();
        System.setProperty("spring.mail.port", "1");

        CommandLineRun run = run("");
        System.setProperty("spring.mail.port", Integer.toString(port));
        CommandLineRun tick = tick("");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .endsWith("A mail could not be sent; it is tried again after the next run or decision and at the"
                        + " next look of the schedule. The log file in the data folder says why.\n");
        assertThat(tick.err()).isEmpty();
        assertThat(subjects()).containsExactly("Twelvemonth, October 2026: edition 1 awaits review");
    }

    @Test
    void areNotSentOnceTheyNoLongerHold() throws Exception {
        int port = server.getSmtp().getPort();
        System.setProperty("spring.mail.port", "1");
        run("");
        System.setProperty("spring.mail.port", Integer.toString(port));
        folder.with("b.csv", HEADER, published("Canary-4713", "Tonga"));

        run("");

        assertThat(subjects()).containsExactly("Twelvemonth, October 2026: edition 2 awaits review");
    }

    @Test
    void sayNothingOfWhatTheRecordsHold() throws Exception {
        run("");
        new Ledger(folder).update("update edition set sealed_at = timestamp '2026-11-01 12:00:00'");
        tick("");
        folder.with("a.csv", HEADER, published("Canary-4711", "Narnia"));
        run("");

        assertThat(mails()).hasSize(3);
        for (MimeMessage mail : mails()) {
            assertThat(GreenMailUtil.getWholeMessage(mail))
                    .doesNotContain("Canary", "Fiji", "Bhutan", "Narnia", ".csv");
        }
    }

    @Test
    void tellThatAnEditionWasReturnedAndNotWhy() throws Exception {
        folder.withAccount("jo", PASSWORD, "reviewer");
        run("link-base: https://reports.example.org");

        CommandLineRun returned =
                decide("return", "link-base: https://reports.example.org", "--reason=Tonga is missing");

        assertThat(returned.exitCode()).as(returned.err()).isZero();
        assertThat(lastSubject()).isEqualTo("Twelvemonth, October 2026: edition 1 was returned");
        assertThat(lastText()).isEqualTo("""
                A reviewer has returned the list of countries assisted for October 2026.

                State: edition 1, returned on 22 November 2026
                Link:  https://reports.example.org/#edition-2026-10-1

                This edition is never published. Months, in the console, says who returned it and why. Correct the records, \
                and start a new run.

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """);
    }

    @Test
    void tellOfEachApprovalAndOfTheWithdrawal() throws Exception {
        for (String name : List.of("jo", "sam")) {
            folder.withAccount(name, PASSWORD, "reviewer");
        }
        withoutFindings();
        String twice = "link-base: https://reports.example.org\nreview:\n  approvals-of-scheduled: 2";
        tick(twice);

        decide("approve", twice);
        decideAs("sam", "approve", twice);
        decide("withdraw", twice, "--reason=Fiji must not be named");

        assertThat(subjects())
                .containsExactly(
                        "Twelvemonth, October 2026: edition 1 awaits review",
                        "Twelvemonth, October 2026: edition 1 awaits another approval",
                        "Twelvemonth, October 2026: edition 1 is published",
                        "Twelvemonth, October 2026: edition 1 was withdrawn");
        assertThat(text(mails().get(1))).isEqualTo("""
                The list of countries assisted for October 2026 has one approval, and needs another person's.

                State: edition 1, in review, approved once on 22 November 2026
                Link:  https://reports.example.org/editions/2026-10/1

                Nothing is published until another reviewer approves it.

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """);
        assertThat(text(mails().get(2))).isEqualTo("""
                The list of countries assisted for October 2026 is published.

                State: edition 1, published on 22 November 2026
                Link:  https://reports.example.org/#edition-2026-10-1

                The public reads it now. Months, in the console, says who approved it.

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """);
        assertThat(text(mails().get(3))).isEqualTo("""
                A reviewer has taken back the published list of countries assisted for October 2026.

                State: edition 1, withdrawn on 22 November 2026
                Link:  https://reports.example.org/#edition-2026-10-1

                Months, in the console, says who withdrew it and why, and what the public reads now.

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """);
        for (MimeMessage mail : mails()) {
            assertThat(GreenMailUtil.getWholeMessage(mail)).doesNotContain("Canary", "Fiji", "jo", "sam");
        }
    }

    @Test
    void leadToTheFoldersOfWhatWasDecidedWhereThereIsNoConsole() throws Exception {
        folder.withAccount("jo", PASSWORD, "reviewer");
        withoutFindings();
        run("");

        decide("approve", "");
        String published = lastText();
        folder.with("b.csv", HEADER, published("Canary-4713", "Tonga") + "2026-10-20");
        run("");
        decide("return", "", "--reason=Not yet");

        assertThat(published).contains("\nLink:  " + folder.output().resolve("published") + "\n");
        assertThat(lastText()).contains("\nLink:  " + folder.output().resolve("2026-10/edition-2") + "\n");
    }

    @Test
    void areSentOnceAfterADecisionWhoseMailCouldNotBeSent() throws Exception {
        folder.withAccount("jo", PASSWORD, "reviewer");
        run("");
        int port = server.getSmtp().getPort();
        System.setProperty("spring.mail.port", "1");

        CommandLineRun returned = decide("return", "", "--reason=Not yet");
        System.setProperty("spring.mail.port", Integer.toString(port));
        tick("");
        tick("");

        assertThat(returned.exitCode()).as(returned.err()).isZero();
        assertThat(returned.err())
                .endsWith("A mail could not be sent; it is tried again after the next run or decision and at the next"
                        + " look of the schedule. The log file in the data folder says why.\n");
        assertThat(subjects())
                .containsExactly(
                        "Twelvemonth, October 2026: edition 1 awaits review",
                        "Twelvemonth, October 2026: edition 1 was returned");
    }

    @Test
    void areOwedOnlyForDecisionsThatTheLedgerHas() throws Exception {
        folder.withAccount("jo", PASSWORD, "reviewer");
        run("");
        new Ledger(folder).update("alter table notice add constraint without_returns check (occasion <> 'RETURNED')");

        CommandLineRun returned = decide("return", "", "--reason=Not yet");

        assertThat(returned.exitCode()).isEqualTo(1);
        assertThat(new Ledger(folder).count("select count(*) from edition where status = 'IN_REVIEW'"))
                .isOne();
        assertThat(new Ledger(folder).count("select count(*) from audit_entry where action = 'EDITION_RETURNED'"))
                .isZero();
    }

    @Test
    void areSentFromTheConsoleAsWell() throws Exception {
        folder.withAccount("jo", PASSWORD, "reviewer");
        folder.withAccount("olga", PASSWORD, "operator");
        run("");
        try (ServedConsole console = ServedConsole.on(folder, "--config=" + settings(""))) {
            Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);

            jo.submit(
                    jo.read("/editions/2026-10/1/decision"),
                    "/editions/2026-10/1/return",
                    Map.of("reason", "Tonga is missing"));

            assertThat(server.waitForIncomingEmail(60_000, 2)).isTrue();
            assertThat(lastSubject()).isEqualTo("Twelvemonth, October 2026: edition 1 was returned");
            assertThat(new Visitor(console.address())
                            .signIn("olga", PASSWORD)
                            .read("/")
                            .select("#edition-2026-10-1")
                            .text())
                    .as("where the mail's link leads an operator")
                    .contains("Returned by jo, 22 November 2026, 12:00: Tonga is missing");
        }
    }

    @Test
    void tellAllReviewersOfChangedAccounts() throws Exception {
        recipients = "rita@example.org, ruth@example.org";
        folder.executeWithInput(PASSWORD + "\n", settings(""), "account add", "jo", "--role=reviewer");
        folder.executeWithInput(
                "four other plain words\n",
                settings("link-base: https://reports.example.org"),
                "account password",
                "jo");
        folder.executeWith(settings(""), "account remove", "jo");

        // Each of the two recipients has a copy of each of the three, one recipient after the other.
        assertThat(subjects()).hasSize(6).containsOnly("Twelvemonth, accounts: jo");
        assertThat(mails().getFirst().getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("rita@example.org", "ruth@example.org");
        assertThat(text(mails().getFirst()))
                .contains(
                        "\n- 22 November 2026, 12:00: jo, account created (REVIEWER), by " + ShellUser.actor() + "\n");
        assertThat(text(mails().get(1))).isEqualTo("""
                Accounts that sign in to the review were changed:

                - 22 November 2026, 12:00: jo, account changed (password), by %s

                If you do not know why, ask whoever did it, and do not approve until you know: whoever controls a
                reviewer's account can publish.

                Link:  https://reports.example.org/audit

                --\s
                Sent by Twelvemonth. Its mails tell states, and nothing of what a report says.
                """.formatted(ShellUser.actor()));
        assertThat(lastText()).contains("jo, account removed, by " + ShellUser.actor());
    }

    @Test
    void tellOfAccountsThatTheConsoleChangesAndOfRequests() throws Exception {
        folder.withAccount("olga", PASSWORD, "operator").withAccount("otto", PASSWORD, "operator");
        try (ServedConsole console = ServedConsole.on(folder, "--config=" + settings(""))) {
            console.awaitOutput("waits for review");
            Visitor olga = new Visitor(console.address()).signIn("olga", PASSWORD);

            olga.submit(olga.read("/accounts"), "/accounts", Map.of("name", "puppet", "role", "REVIEWER"));

            assertThat(server.waitForIncomingEmail(60_000, 2)).isTrue();
            assertThat(lastSubject()).isEqualTo("Twelvemonth, accounts: puppet");
            assertThat(lastText())
                    .contains("puppet, account change requested (a one-time link for puppet (reviewer)), by olga");
        }
    }

    @Test
    void aboutAccountsWaitForTheServer() throws Exception {
        server.stop();
        CommandLineRun added =
                folder.executeWithInput(PASSWORD + "\n", settings(""), "account add", "jo", "--role=reviewer");
        server.start();
        System.setProperty("spring.mail.port", Integer.toString(server.getSmtp().getPort()));
        run("");

        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.err()).startsWith("A mail could not be sent; it is tried again");
        assertThat(subjects()).contains("Twelvemonth, accounts: jo");
    }

    @Test
    void areOffUnlessAskedFor() throws Exception {
        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(mails()).isEmpty();
        assertThat(new Ledger(folder).count("select count(*) from notice")).isZero();
    }

    @Test
    void needAServer() throws Exception {
        forgetTheServer();

        CommandLineRun run = run("");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("notify.enabled is true, but no mail server is named. Name it with spring.mail.host, for"
                        + " example in the environment variable SPRING_MAIL_HOST, or set notify.enabled to false.\n");
        assertThat(folder.output()).doesNotExist();
    }

    private CommandLineRun run(String more) throws IOException {
        return folder.executeWith(settings(more), "run", "--month=2026-10");
    }

    /** Records that nothing is to be acknowledged of. */
    private void withoutFindings() throws IOException {
        folder.with("a.csv", HEADER, published("Canary-4711", "Fiji") + "2026-10-20");
    }

    private CommandLineRun decide(String decision, String settings, String... more) throws IOException {
        return decideAs("jo", decision, settings, more);
    }

    private CommandLineRun decideAs(String name, String decision, String settings, String... more) throws IOException {
        Stream<String> args = Stream.concat(Stream.of("2026-10", "--as=" + name), Stream.of(more));
        return folder.executeWithInput(PASSWORD + "\n", settings(settings), decision, args.toArray(String[]::new));
    }

    private CommandLineRun tick(String more) throws IOException {
        return folder.executeWith(settings(more), "serve", "--once");
    }

    private Path settings(String more) throws IOException {
        return Files.writeString(temp.resolve("settings.yaml"), """
                notify:
                  enabled: true
                  recipients: [%s]
                  from: twelvemonth@example.org
                  %s
                """.formatted(recipients, more));
    }

    private List<String> subjects() throws MessagingException {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage mail : mails()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    private String lastSubject() throws MessagingException {
        return mails().getLast().getSubject();
    }

    private List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    private String lastText() throws Exception {
        return text(mails().getLast());
    }

    private static String text(MimeMessage mail) throws Exception {
        // The server takes the last line end away.
        return mail.getContent().toString().replace("\r\n", "\n") + "\n";
    }
}
