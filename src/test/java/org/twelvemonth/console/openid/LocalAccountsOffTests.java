package org.twelvemonth.console.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** Local accounts are off, and the provider may be away. */
class LocalAccountsOffTests {
    private static final String PASSWORD = "three plain words";
    private static final String BEGIN = "/oauth2/authorization/sso";

    @TempDir
    Path temp;

    @Test
    void startsWithoutTheProviderAndTakesNoPasswordMeanwhile() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        folder.withAccount("local", PASSWORD, "operator", "reviewer");
        try (TestProvider provider = TestProvider.away()
                        .with("ann", "operators", "reviewers")
                        .configure();
                ServedConsole console =
                        ServedConsole.on(folder, "--config=" + SingleSignOnTests.settings(temp, false))) {
            console.awaitOutput("waits for review");
            assertThat(console.out()).doesNotContain("set-up");
            provider.leadBackTo(console.address());
            Visitor visitor = new Visitor(console.address());

            saysThatTheProviderIsAway(visitor);
            takesNoPassword(visitor);

            provider.start();
            assertThat(provider.signIn(visitor, "ann", BEGIN).header("Location"))
                    .isEqualTo("/");
            changesNoLocalAccount(visitor);
            keepsTheRolesOfTheSessionWhenTheGroupIsTakenAway(provider, visitor);
            signsOutHereWhenTheProviderIsAwayLater(provider, visitor);
            assertThat(Files.readString(temp.resolve("data/logs/twelvemonth.log")))
                    .contains("The metadata of the OpenID provider " + provider.issuer() + " cannot be loaded: ")
                    .doesNotContain("\tat org.");
        }
    }

    private static void saysThatTheProviderIsAway(Visitor visitor) throws Exception {
        Connection.Response answer = visitor.get(BEGIN);
        assertThat(answer.header("Location")).isEqualTo("/login?problem=provider-away");
        Document page = visitor.follow(answer);
        assertThat(page.text())
                .contains(
                        "Example Sign-in cannot be reached at the moment, so you were not signed in. Try again in a few"
                                + " minutes; if it lasts, tell an operator of Twelvemonth.")
                .doesNotContain("Exception");
        assertThat(visitor.session()).isEmpty();
    }

    private static void takesNoPassword(Visitor visitor) throws Exception {
        assertThat(visitor.read("/login").select("input[type=password], form")).isEmpty();
        Connection.Response answer = visitor.post("/login", Map.of("username", "local", "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.parse().text())
                .contains(
                        "Local accounts are off: this page checks no password, and you were not signed in. Sign in with"
                                + " Example Sign-in.");
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.get("/").header("Location")).isEqualTo("/login");
        assertThat(visitor.get("/set-up/any").header("Location")).startsWith("/login");
    }

    private static void changesNoLocalAccount(Visitor operator) throws Exception {
        Document accounts = operator.read("/accounts");
        assertThat(accounts.select("main form")).isEmpty();
        assertThat(accounts.text()).contains("Local accounts are off: none can sign in, by the settings.");
        for (String page : List.of("/accounts/local", "/accounts/local/removal", "/set-up/any")) {
            assertThat(operator.get(page).statusCode()).as(page).isEqualTo(403);
        }
        for (String form : List.of("/accounts", "/accounts/local/roles", "/accounts/local/link", "/set-up/any")) {
            assertThat(operator.ask(Connection.Method.POST, form).statusCode())
                    .as(form)
                    .isEqualTo(403);
        }
    }

    private static void keepsTheRolesOfTheSessionWhenTheGroupIsTakenAway(TestProvider provider, Visitor visitor)
            throws Exception {
        provider.with("ann");

        assertThat(visitor.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(provider.signIn(new Visitor(visitor.console()), "ann", BEGIN).header("Location"))
                .isEqualTo("/login?problem=no-role");
    }

    private static void signsOutHereWhenTheProviderIsAwayLater(TestProvider provider, Visitor visitor)
            throws Exception {
        provider.stop();

        Connection.Response answer = visitor.submit(visitor.read("/"), "/logout", Map.of());

        assertThat(answer.header("Location")).isEqualTo("/login?signed-out");
        assertThat(visitor.get("/").header("Location")).startsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "approve", "return", "withdraw", "account confirm"})
    void noCommandActsAsAnAccount(String command) throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        Path settings = SingleSignOnTests.settings(temp, false);
        Files.writeString(
                settings,
                Files.readString(settings) + "notify:\n  enabled: false\n  link-base: https://reports.example.org\n");
        String[] args = switch (command) {
            case "run" -> new String[] {"--month=2026-10", "--as=local"};
            case "return", "withdraw" -> new String[] {"2026-10", "--as=local", "--reason=None."};
            default -> new String[] {"2026-10", "--as=local"};
        };

        CommandLineRun run = folder.executeWithInput(PASSWORD + "\n", settings, command, args);

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err().strip())
                .isEqualTo("Local accounts are off (console.sign-in.local-accounts), so nobody can act as one by --as."
                        + " Nothing was changed. Do it in the console, where the OpenID provider signs you in:"
                        + " https://reports.example.org");
    }

    @Test
    void theAccountCommandSaysSoAndWorks() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp);

        CommandLineRun run = folder.executeWithInput(
                PASSWORD + "\n",
                SingleSignOnTests.settings(temp, false),
                "account add",
                "emergency",
                "--role=operator");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("The account emergency is added.");
        assertThat(run.err())
                .contains("Local accounts are off (console.sign-in.local-accounts): no account can sign in until the"
                        + " setting allows them and \"twelvemonth serve\" is started again.");
    }
}
