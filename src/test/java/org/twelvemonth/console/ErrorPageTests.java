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

class ErrorPageTests {
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
        operator = new Visitor(console.address()).signIn("ops", PASSWORD);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void refusesAFormOfAnotherSession() throws IOException {
        Document form = new Visitor(console.address()).signIn("ops", PASSWORD).read("/accounts");

        Connection.Response answer = operator.submit(form, "/accounts", Map.of("name", "jo", "role", "VIEWER"));

        Document page = told(answer, 403, "Your page was open for too long");

        assertThat(page.select("main").text()).contains("Nothing was changed.");
        assertThat(operator.get("/accounts/jo").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatNoRoleOpens() throws IOException {
        told(operator.get("/audit"), 403, "You cannot open this page");
    }

    @Test
    void saysThatAnAddressIsNotThere() throws IOException {
        told(operator.get("/accounts/nobody"), 404, "Page not found");
        told(operator.get("/accounts/nobody/nothing"), 404, "Page not found");
        told(operator.get("/assets/nothing.css"), 404, "Page not found");
    }

    @Test
    void saysThatAnAddressTakesNoSuchRequest() throws IOException {
        told(operator.ask(Connection.Method.DELETE, "/accounts"), 405, "This cannot be done at this address");
    }

    @Test
    void refusesAFormThatIsTooLarge() throws IOException {
        Connection.Response answer =
                operator.submit(operator.read("/accounts"), "/accounts", Map.of("name", "x".repeat(300 * 1024)));

        told(answer, 413, "What you sent is too long");
    }

    @Test
    void refusesHeadersThatAreTooLarge() throws IOException {
        assertThat(operator.get("/login", "X-Long", "x".repeat(17 * 1024)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatCannotBeUnderstood() throws IOException {
        told(
                operator.submit(operator.read("/accounts"), "/accounts", Map.of("name", "jo", "role", "KING")),
                400,
                "The request was not understood");
        told(operator.get("/accounts/ops;of=another"), 400, "The request was not understood");
        told(operator.get("/accounts/..%2f..%2fledger"), 400, "The request was not understood");
    }

    @Test
    void looksTheSameBeforeSigningIn() throws IOException {
        Connection.Response answer = new Visitor(console.address()).get("/assets/nothing.css");

        Document page = told(answer, 404, "Page not found");

        assertThat(page.select("header nav")).isEmpty();
        assertThat(page.select("main a").text()).isEqualTo("Sign in");
    }

    private static Document told(Connection.Response answer, int status, String title) throws IOException {
        Document page = answer.parse();
        assertThat(answer.statusCode()).as(page.text()).isEqualTo(status);
        assertThat(page.select("h1").text()).isEqualTo(title);
        assertThat(page.title()).isEqualTo(title + " – Twelvemonth");
        assertThat(page.select("header .console-header__name").text()).isEqualTo("Twelvemonth");
        assertThat(page.text()).doesNotContain("Exception", "org.");
        assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
        return page;
    }
}
