package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.net.URI;
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

class AccountPagesTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    static Path temp;

    @SuppressWarnings("NullAway.Init")
    private static ServedConsole console;

    @SuppressWarnings("NullAway.Init")
    private static Visitor operator;

    @BeforeAll
    static void serve() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        folder.withAccount("ops", PASSWORD, "operator");
        console = ServedConsole.on(folder);
        operator = visitor().signIn("ops", PASSWORD);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void anInvitedPersonSetsThePasswordAndSignsIn() throws IOException {
        URI link = invite("amy", "REVIEWER");

        Visitor amy = visitor();
        setPassword(amy, link);
        amy.signIn("amy", PASSWORD);

        assertThat(link.getHost()).isEqualTo("127.0.0.1");
        assertThat(amy.read("/").select("header button").text()).isEqualTo("Sign out amy");
        assertThat(amy.get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void showsALinkOnce() throws IOException {
        invite("lea", "VIEWER");

        Document again = operator.read("/accounts/lea/link");

        assertThat(again.select("#link")).isEmpty();
        assertThat(again.select("main").text())
                .contains("A link is shown once, when it is made, and cannot be shown again.");
        assertThat(operator.follow(operator.submit(again, "/accounts/lea/link", Map.of()))
                        .select("#link"))
                .hasSize(1);
    }

    @Test
    void refusesToLeaveAnAccountWithoutARole() throws IOException {
        invite("pia", "VIEWER");

        Connection.Response refused = operator.submit(operator.read("/accounts/pia"), "/accounts/pia/roles", Map.of());

        assertThat(refused.header("Location")).isEqualTo("/accounts/pia");
        assertThat(operator.follow(refused).select(".govuk-error-summary__list").text())
                .isEqualTo("The account has no role. Give it at least one: viewer, reviewer, operator.");
    }

    @Test
    void tellsWhoHasNoPasswordYet() throws IOException {
        invite("bea", "VIEWER");

        assertThat(operator.read("/accounts").select("tbody tr").eachText())
                .contains("bea viewer invited, no password yet Change bea");
    }

    @Test
    void refusesANameThatIsThereAndKeepsWhatWasTyped() throws IOException {
        Connection.Response refused = submitInvitation("OPS", "VIEWER");

        Document page = operator.follow(refused);
        assertThat(refused.header("Location")).isEqualTo("/accounts");
        assertThat(page.select(".govuk-error-summary__list").text())
                .isEqualTo(
                        "There is an account ops already. Open it to change its roles or to make a new link, or choose"
                                + " another name.");
        assertThat(page.select("#name").val()).isEqualTo("OPS");
        assertThat(page.select("input[name=role][checked]").eachAttr("value")).containsExactly("VIEWER");
    }

    @Test
    void refusesAnInvitationWithoutARole() throws IOException {
        Document page =
                operator.follow(operator.submit(operator.read("/accounts"), "/accounts", Map.of("name", "nina")));

        assertThat(page.select(".govuk-error-summary__list").text())
                .isEqualTo("The account has no role. Give it at least one: viewer, reviewer, operator.");
    }

    @Test
    void aRemovedAccountIsSignedOutAtOnce() throws IOException {
        Visitor cat = signedIn("cat", "VIEWER");
        Document question = operator.read("/accounts/cat/removal");

        Connection.Response removed = operator.submit(question, "/accounts/cat/removal", Map.of());

        assertThat(question.select("h1").text()).isEqualTo("Do you want to remove cat?");
        assertThat(removed.header("Location")).isEqualTo("/accounts");
        assertThat(operator.read("/accounts").text()).contains("The account cat is removed.");
        assertThat(cat.get("/").header("Location")).isEqualTo("/login?over");
        assertThat(operator.get("/accounts/cat").statusCode()).isEqualTo(404);
    }

    @Test
    void aNewPasswordEndsTheSessionsBegunWithTheOld() throws IOException {
        Visitor dan = signedIn("dan", "VIEWER");
        Document page =
                operator.follow(operator.submit(operator.read("/accounts/dan"), "/accounts/dan/link", Map.of()));

        assertThat(dan.get("/").statusCode()).isEqualTo(200);
        setPassword(visitor(), URI.create(page.select("#link").text()));
        assertThat(dan.get("/").header("Location")).isEqualTo("/login?over");
    }

    @Test
    void aRoleCountsFromTheNextRequestOn() throws IOException {
        Visitor eve = signedIn("eve", "VIEWER");

        operator.submit(operator.read("/accounts/eve"), "/accounts/eve/roles", Map.of("role", "OPERATOR"));

        assertThat(eve.get("/accounts").statusCode()).isEqualTo(200);
        eve.submit(eve.read("/accounts/eve"), "/accounts/eve/roles", Map.of("role", "VIEWER"));
        assertThat(eve.get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyRemovesTheLastOperator() throws IOException {
        Connection.Response refused =
                operator.submit(operator.read("/accounts/ops/removal"), "/accounts/ops/removal", Map.of());

        assertThat(refused.header("Location")).isEqualTo("/accounts/ops/removal");
        assertThat(operator.follow(refused).select(".govuk-error-summary__list").text())
                .isEqualTo(
                        "ops is the only operator who can sign in. Let another operator sign in first, or nobody could"
                                + " look after accounts.");
    }

    private static Visitor signedIn(String name, String role) throws IOException {
        setPassword(visitor(), invite(name, role));
        return visitor().signIn(name, PASSWORD);
    }

    private static void setPassword(Visitor visitor, URI link) throws IOException {
        visitor.submit(visitor.read(link.getPath()), link.getPath(), Map.of("password", PASSWORD));
    }

    private static URI invite(String name, String role) throws IOException {
        return URI.create(
                operator.follow(submitInvitation(name, role)).select("#link").text());
    }

    private static Connection.Response submitInvitation(String name, String role) throws IOException {
        return operator.submit(operator.read("/accounts"), "/accounts", Map.of("name", name, "role", role));
    }

    private static Visitor visitor() {
        return new Visitor(console.address());
    }
}
