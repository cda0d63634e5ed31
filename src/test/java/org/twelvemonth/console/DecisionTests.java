package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.edition.OperatingSystemUser;

/** Decisions in the console, without JavaScript. The schedule built October; the others were requested at the shell. */
class DecisionTests {
    private static final String PASSWORD = "three plain words";
    private static final String UNAPPROVED =
            ",Training,COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,,2026-10-20";
    private static final String OCTOBER = "/editions/2026-10/1";
    private static final String SEPTEMBER = "/editions/2026-09/1";
    private static final String REQUESTER = OperatingSystemUser.ofThisProcess().accountName();

    @TempDir
    static Path temp;

    private static WorkingFolder folder;
    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        folder = new WorkingFolder(temp)
                .with(
                        "a.csv",
                        HEADER,
                        published("R-1", "Fiji") + "2026-10-20",
                        "R-8,Malta" + UNAPPROVED,
                        "<b>R-9</b>,Tonga" + UNAPPROVED,
                        "R-10,Tonga" + UNAPPROVED);
        Path settings = Files.writeString(temp.resolve("settings.yaml"), "review: {approvals-of-scheduled: 2}\n");
        assertThat(folder.executeWith(settings, "run", "--month=2026-09").exitCode())
                .isZero();
        folder.withAccount("jo", PASSWORD, "reviewer");
        folder.withAccount("sam", PASSWORD, "reviewer");
        folder.withAccount("kim", PASSWORD, "viewer");
        folder.withAccount("olga", PASSWORD, "operator");
        folder.withAccount(REQUESTER, PASSWORD, "reviewer");
        console = ServedConsole.on(folder, "--config=" + settings);
        console.awaitOutput("waits for review");
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void publishesOnceTwoPeopleHaveAcknowledgedAndApproved() throws IOException {
        Visitor jo = visitor("jo");
        acknowledgeAll(jo);
        Document question = approve(jo);

        assertThat(question.text())
                .contains(
                        "Approve edition 1 of October 2026?",
                        "You are about to approve the list of 3 countries for October 2026. It needs the approval of 1"
                                + " other person before it is published.",
                        "Added Fiji, Malta, Tonga",
                        "Removed None");
        Connection.Response first = jo.submit(question, OCTOBER + "/approve", Map.of());
        assertThat(first.header("Location")).endsWith(OCTOBER + "/decision");
        assertThat(jo.read(OCTOBER + "/decision").text())
                .contains(
                        "You have approved edition 1 of October 2026. It needs the approval of 1 other person before it"
                                + " is published.",
                        "1 of 2 needed, by jo",
                        "jo has approved 2026-10/edition-1 already; it still needs the approval of somebody else.")
                .doesNotContain("The next page says what will happen");

        Visitor sam = visitor("sam");
        Document stale = sam.read(OCTOBER + "/decision");
        acknowledgeAll(sam);
        Document last = approve(sam);
        assertThat(last.text()).contains("You are about to publish the list of 3 countries for October 2026.");
        assertThat(folder.output().resolve("published")).doesNotExist();
        sam.submit(last, OCTOBER + "/approve", Map.of());

        assertThat(sam.read(OCTOBER + "/decision").text())
                .contains(
                        "Published Edition 1 of October 2026 is approved. The public reads publication 1, edition 1 of"
                                + " October 2026, since 22 November 2026, 12:00.",
                        "Live now The public reads publication 1",
                        "Status Published");
        assertThat(Files.readString(folder.output().resolve("published/current/countries-assisted.html")))
                .contains("Malta");

        sam.submit(last, OCTOBER + "/approve", Map.of());
        assertThat(sam.read(OCTOBER + "/decision").text())
                .contains("Already done You have approved edition 1 of October 2026. Nothing was done a second time.");
        assertThat(sam.follow(sam.submit(stale, OCTOBER + "/return", Map.of("reason", "Too late")))
                        .text())
                .contains(
                        "The edition has changed since you opened the page Nothing was decided.",
                        "its status is now: published.",
                        "What you typed as the reason Too late");

        withdraw(sam);
    }

    private void withdraw(Visitor sam) throws IOException {
        Document question = sam.submit(sam.read(OCTOBER + "/decision"), OCTOBER + "/withdraw", Map.of())
                .parse();
        Connection.Response without = sam.submit(question, OCTOBER + "/withdraw", Map.of("reason", " "));
        assertThat(without.header("Location")).isEqualTo(OCTOBER + "/withdraw");
        assertThat(sam.follow(without)
                        .expectFirst(".govuk-error-summary a[href='#reason']")
                        .text())
                .isEqualTo(
                        "A reason is needed, of at most 1000 characters. It is kept in the audit trail: name no record"
                                + " in it.");

        assertThat(question.text())
                .contains(
                        "You are about to withdraw edition 1 of October 2026. Nothing is published then.",
                        "Removed Fiji, Malta, Tonga");
        Document tooLong = sam.follow(sam.submit(question, OCTOBER + "/withdraw", Map.of("reason", "x".repeat(1001))));
        assertThat(tooLong.expectFirst("textarea").val()).hasSize(1001);
        assertThat(folder.output().resolve("published/current")).exists();
        sam.submit(question, OCTOBER + "/withdraw", Map.of("reason", "One must\r\nnot be named"));

        assertThat(sam.read(OCTOBER + "/decision").text())
                .contains("Edition 1 of October 2026 is withdrawn. Nothing is published now.");
        assertThat(visitor("olga").read("/").select("#edition-2026-10-1").text())
                .as("Months, for an operator")
                .contains("Withdrawn by sam, 22 November 2026, 12:00: One must not be named");
        assertThat(folder.output().resolve("published/current")).doesNotExist();
        sam.submit(question, OCTOBER + "/withdraw", Map.of("reason", "Once more"));
        assertThat(sam.read(OCTOBER + "/decision").text()).contains("Already done The edition is withdrawn.");
    }

    @Test
    void acknowledgesFindingsOneByOne() throws IOException {
        Visitor jo = visitor("jo");
        Document before = jo.read(SEPTEMBER + "/decision");
        int findings = before.select("input[name=finding]").size();
        String id = before.select("input[name=finding]").getFirst().val();

        Document none = jo.follow(jo.submit(before, SEPTEMBER + "/acknowledge", Map.of()));
        jo.submit(before, SEPTEMBER + "/acknowledge", Map.of("finding", id));
        Document after = jo.read(SEPTEMBER + "/decision");
        jo.submit(before, SEPTEMBER + "/acknowledge", Map.of("finding", id));
        Document again = jo.read(SEPTEMBER + "/decision");

        assertThat(findings).isEqualTo(3);
        assertThat(before.text())
                .contains(
                        "Delivered without a recorded approval: R-8",
                        "No date of approval is written.",
                        "a.csv, line 3");
        assertThat(none.expectFirst(".govuk-error-summary a[href='#finding-0']").text())
                .isEqualTo("Select each finding that you have looked at and accept.");
        assertThat(after.text()).contains("Acknowledged. 2 blocking findings are left.", "Acknowledged by you");
        assertThat(after.select("input[name=finding]")).hasSize(findings - 1);
        assertThat(after.select("form[action$=/approve]")).isEmpty();
        assertThat(again.text()).contains("Already done You have acknowledged what you selected.");
    }

    @Test
    void writesRecordTextAsText() throws IOException {
        Document page = visitor("jo").read(SEPTEMBER + "/decision");

        assertThat(page.text()).contains("<b>R-9</b>");
        assertThat(page.select("main b")).isEmpty();
    }

    @Test
    void tellsTheRequesterThatFourEyesAreNeeded() throws IOException {
        Visitor requester = visitor(REQUESTER);
        Document page = requester.read(SEPTEMBER + "/decision");

        assertThat(page.text())
                .contains("2026-09/edition-1 was requested by " + REQUESTER
                        + ", who may not approve it: four eyes are needed. Ask another reviewer.");
        assertThat(page.select("form[action$=/approve], form[action$=/acknowledge]"))
                .isEmpty();
        Connection.Response forced = requester.post(
                SEPTEMBER + "/approve",
                Map.of("_csrf", page.expectFirst("input[name=_csrf]").val(), "seen", seen(page), "confirmed", "true"));
        assertThat(forced.header("Location")).isEqualTo(SEPTEMBER + "/decision");
        assertThat(requester.follow(forced).expectFirst(".govuk-error-summary").text())
                .contains("four eyes are needed");
        assertThat(requester
                        .follow(requester.get(SEPTEMBER + "/approve"))
                        .expectFirst(".govuk-error-summary")
                        .text())
                .contains("four eyes are needed");
    }

    @Test
    void keepsAReasonThatIsTooLong() throws IOException {
        Visitor jo = visitor("jo");
        String reason = "x".repeat(1001);

        Document page =
                jo.follow(jo.submit(jo.read(SEPTEMBER + "/decision"), SEPTEMBER + "/return", Map.of("reason", reason)));

        assertThat(page.expectFirst("textarea[name=reason]").val()).isEqualTo(reason);
        assertThat(page.expectFirst("#reason-error").text()).startsWith("Error: A reason is needed");
    }

    @Test
    void letsNobodyDecideWhoMayNot() throws IOException {
        Visitor kim = visitor("kim");
        String token = kim.read("/audit").expectFirst("input[name=_csrf]").val();

        assertThat(kim.get(SEPTEMBER + "/decision").statusCode()).isEqualTo(403);
        for (String step : List.of("acknowledge", "approve", "return", "withdraw")) {
            assertThat(kim.post(SEPTEMBER + "/" + step, Map.of("_csrf", token)).statusCode())
                    .as(step)
                    .isEqualTo(403);
        }
    }

    @Test
    void refusesAForgedForm() throws IOException {
        Visitor jo = visitor("jo");
        String seen = seen(jo.read(SEPTEMBER + "/decision"));

        assertThat(jo.post(SEPTEMBER + "/return", Map.of("seen", seen, "reason", "Forged"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersForAnEditionThatIsNotThere() throws IOException {
        Visitor jo = visitor("jo");

        assertThat(jo.get("/editions/2026-10/99/decision").statusCode()).isEqualTo(404);
        assertThat(jo.get("/editions/never/one/decision").statusCode()).isEqualTo(404);
    }

    private static void acknowledgeAll(Visitor visitor) throws IOException {
        for (Document page = visitor.read(OCTOBER + "/decision");
                !page.select("input[name=finding]").isEmpty();
                page = visitor.read(OCTOBER + "/decision")) {
            String id = page.expectFirst("input[name=finding]").val();
            visitor.submit(page, OCTOBER + "/acknowledge", Map.of("finding", id));
        }
    }

    private static Document approve(Visitor visitor) throws IOException {
        return visitor.submit(visitor.read(OCTOBER + "/decision"), OCTOBER + "/approve", Map.of())
                .parse();
    }

    private static String seen(Document page) {
        return page.expectFirst("input[name=seen]").val();
    }

    private static Visitor visitor(String name) throws IOException {
        return new Visitor(console.address()).signIn(name, PASSWORD);
    }
}
