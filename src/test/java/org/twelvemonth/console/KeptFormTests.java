package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Path;
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

/** Forms that are sent after their session has ended: nothing is done, and what was typed comes back after signing in. */
class KeptFormTests {
    private static final String PASSWORD = "three plain words";
    private static final String EDITION = "/editions/2026-10/1";

    @TempDir
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        for (String name : new String[] {"jo", "sam"}) {
            folder.withAccount(name, PASSWORD, "reviewer", "operator");
        }
        console = ServedConsole.on(folder);
        console.awaitOutput("waits for review");
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void fillsTheReasonInAgainAndDecidesNothing() throws IOException {
        Visitor jo = signedIn("jo");
        Document form = jo.read(EDITION + "/decision");

        Connection.Response sent =
                jo.withSession("over").submit(form, EDITION + "/return", Map.of("reason", "Two are\r\nmissing"));
        Connection.Response failed = signIn(jo, jo.follow(sent), "jo", "guessed a little");
        Document page = jo.follow(signIn(jo, jo.follow(failed), "jo", PASSWORD));

        assertThat(sent.header("Location")).isEqualTo("/login?over&to=%2Feditions%2F2026-10%2F1%2Freturn");
        assertThat(page.title()).startsWith("Decide on 2026-10/edition-1");
        assertThat(page.expectFirst("textarea[name=reason]").wholeText()).isEqualTo("Two are\nmissing");
        assertThat(page.select(".govuk-notification-banner").text())
                .isEqualTo(
                        "Note The form that you sent did nothing: your session had ended, or your password was needed."
                                + " What you typed is filled in again where it still can be done: look at it, and send"
                                + " it again.");
        assertThat(page.text()).contains("Status In review");
        assertThat(jo.read(EDITION + "/decision").expectFirst("textarea").val())
                .as("the second time")
                .isEmpty();
    }

    @Test
    void selectsTheFindingsAgain() throws IOException {
        Visitor jo = signedIn("jo");
        Document form = jo.read(EDITION + "/decision");
        String finding = form.expectFirst("input[name=finding]").val();

        Document page = sendAfterTheEnd(jo, form, EDITION + "/acknowledge", Map.of("finding", finding));

        assertThat(page.select("input[name=finding][checked]").eachAttr("value"))
                .containsExactly(finding);
        assertThat(page.text()).doesNotContain("Acknowledged by you");
    }

    @Test
    void fillsAnInvitationInAgain() throws IOException {
        Visitor jo = signedIn("jo");

        Document page =
                sendAfterTheEnd(jo, jo.read("/accounts"), "/accounts", Map.of("name", "amy", "role", "REVIEWER"));

        assertThat(page.expectFirst("#name").val()).isEqualTo("amy");
        assertThat(page.select("input[name=role][checked]").eachAttr("value")).containsExactly("REVIEWER");
        assertThat(jo.get("/accounts/amy").statusCode()).isEqualTo(404);
    }

    @Test
    void selectsTheRolesOfAnAccountAgain() throws IOException {
        Visitor jo = signedIn("jo");

        Document page = sendAfterTheEnd(jo, jo.read("/accounts/sam"), "/accounts/sam/roles", Map.of("role", "VIEWER"));

        assertThat(page.select("input[name=role][checked]").eachAttr("value")).containsExactly("VIEWER");
        assertThat(jo.read("/accounts/sam").select("input[name=role][checked]").eachAttr("value"))
                .containsExactly("REVIEWER", "OPERATOR");
    }

    @Test
    void asksAgainBeforeItRemovesAnAccount() throws IOException {
        Visitor jo = signedIn("jo");

        Document page = sendAfterTheEnd(jo, jo.read("/accounts/sam/removal"), "/accounts/sam/removal", Map.of());

        assertThat(page.select("h1").text()).isEqualTo("Do you want to remove sam?");
    }

    @Test
    void handsNothingToAnotherAccount() throws IOException {
        Visitor browser = signedIn("jo");
        Document form = browser.read(EDITION + "/decision");
        browser.submit(form, "/logout", Map.of());

        Connection.Response sent = browser.submit(form, EDITION + "/return", Map.of("reason", "Of jo alone"));
        Document page = browser.follow(signIn(browser, browser.follow(sent), "sam", PASSWORD));

        assertThat(page.text()).contains("Status In review").doesNotContain("Of jo alone");
        assertThat(page.select(".govuk-notification-banner")).isEmpty();
    }

    @Test
    void handsItToTheSameAccountAfterItSignedOut() throws IOException {
        Visitor browser = signedIn("jo");
        Document form = browser.read(EDITION + "/decision");
        browser.submit(form, "/logout", Map.of());

        Connection.Response sent = browser.submit(form, EDITION + "/return", Map.of("reason", "Of jo alone"));
        Document page = browser.follow(signIn(browser, browser.follow(sent), "jo", PASSWORD));

        assertThat(page.expectFirst("textarea").val()).isEqualTo("Of jo alone");
    }

    @Test
    void handsNothingToAnotherBrowser() throws IOException {
        Visitor jo = signedIn("jo");
        Document form = jo.read(EDITION + "/decision");
        jo.withSession("ended-elsewhere").submit(form, EDITION + "/return", Map.of("reason", "Of another browser"));
        Visitor another = new Visitor(console.address());

        Document page =
                another.follow(signIn(another, another.read("/login?to=" + EDITION + "/return"), "jo", PASSWORD));

        assertThat(page.select(".govuk-notification-banner")).isEmpty();
    }

    @Test
    void fillsInAFormOfAnEarlierSessionOfTheSameBrowser() throws IOException {
        Document form = signedIn("jo").read(EDITION + "/decision");
        Visitor jo = signedIn("jo").withHeader("Sec-Fetch-Site", "same-origin");

        Connection.Response sent = jo.submit(form, EDITION + "/return", Map.of("reason", "Two are missing"));

        assertThat(sent.header("Location")).isEqualTo(EDITION + "/return");
        assertThat(jo.follow(sent).expectFirst("textarea").val()).isEqualTo("Two are missing");
    }

    @Test
    void keepsNothingOfAnotherOrigin() throws IOException {
        Visitor jo = signedIn("jo");
        Document form = jo.read(EDITION + "/decision");
        jo.withSession("over").withHeader("Sec-Fetch-Site", "cross-site");

        Connection.Response sent = jo.submit(form, EDITION + "/return", Map.of("reason", "Forged"));

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(sent.parse().select("h1").text()).isEqualTo("The form came from another site");
    }

    @Test
    void keepsNothingThatIsTooLong() throws IOException {
        Visitor jo = signedIn("jo");
        Document form = jo.read(EDITION + "/decision");

        Connection.Response sent =
                jo.withSession("over").submit(form, EDITION + "/return", Map.of("reason", "x".repeat(20_001)));

        assertThat(sent.header("Location")).isEqualTo("/login?over");
    }

    private static Document sendAfterTheEnd(Visitor visitor, Document form, String action, Map<String, String> fields)
            throws IOException {
        Connection.Response sent =
                visitor.withSession("over-" + action.hashCode()).submit(form, action, fields);
        return visitor.follow(signIn(visitor, visitor.follow(sent), "jo", PASSWORD));
    }

    private static Connection.Response signIn(Visitor visitor, Document page, String name, String password)
            throws IOException {
        return visitor.submit(page, "/login", Map.of("username", name, "password", password));
    }

    private static Visitor signedIn(String name) throws IOException {
        return new Visitor(console.address()).signIn(name, PASSWORD);
    }
}
