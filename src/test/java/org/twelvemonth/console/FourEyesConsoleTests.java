package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** Oscar, an operator, tries to publish his own run alone in the console. */
class FourEyesConsoleTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    Path temp;

    @Test
    void theOnlyOperatorCannotApproveWithAnAccountOfTheirMaking() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp)
                .with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20")
                .withAccount("oscar", PASSWORD, "operator")
                .withAccount("rita", PASSWORD, "reviewer");
        try (ServedConsole console = ServedConsole.on(folder)) {
            console.awaitOutput("waits for review");
            approve(visitor(console, "rita"), "2026-10");
            Visitor oscar = visitor(console, "oscar");
            Document link = oscar.follow(
                    oscar.submit(oscar.read("/accounts"), "/accounts", Map.of("name", "puppet", "role", "REVIEWER")));
            setPassword(console, link);
            folder.with("a.csv", HEADER, published("R-1", "Malta") + "2026-10-20");
            run(oscar);

            Document decision = visitor(console, "puppet").read("/editions/2026-10/2/decision");

            assertThat(decision.text())
                    .contains(
                            "puppet may not approve 2026-10/edition-2: oscar, who requested it, has made or changed that"
                                    + " account, or one that did, since the last publication.");
            assertThat(decision.select("form[action$=/approve]")).isEmpty();
            approve(visitor(console, "rita"), "2026-10", "2");
            assertThat(visitor(console, "rita").read("/").text())
                    .contains("The public reads the list of October 2026, edition 2,");
        }
    }

    @Test
    void aReviewersLinkWaitsForASecondOperator() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp)
                .with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20")
                .withAccount("oscar", PASSWORD, "operator")
                .withAccount("olga", PASSWORD, "operator")
                .withAccount("rita", PASSWORD, "reviewer");
        try (ServedConsole console = ServedConsole.on(folder)) {
            Visitor oscar = visitor(console, "oscar");
            Visitor olga = visitor(console, "olga");

            Document asked = oscar.follow(oscar.submit(oscar.read("/accounts/rita"), "/accounts/rita/link", Map.of()));
            Connection.Response forged = oscar.ask(Connection.Method.POST, "/accounts/requests/rita/confirm");
            String refused =
                    oscar.follow(forged).select(".govuk-error-summary__list").text();
            Document confirmed =
                    olga.follow(olga.submit(olga.read("/accounts"), "/accounts/requests/rita/confirm", Map.of()));

            assertThat(asked.text()).contains("Another operator must confirm a one-time link for rita (reviewer).");
            assertThat(asked.select("form[action$=/confirm]")).isEmpty();
            assertThat(asked.select("form[action$=/decline]").text()).startsWith("Take back");
            assertThat(refused)
                    .isEqualTo(
                            "oscar has asked for a one-time link for rita (reviewer), and may not confirm it: a second"
                                    + " operator is needed. Ask another operator.");
            setPassword(console, confirmed);

            oscar.submit(oscar.read("/accounts/olga"), "/accounts/olga/roles", Map.of("role", "REVIEWER"));
            assertThat(olga.read("/accounts").text()).contains("the roles reviewer for olga, asked for by oscar");
            olga.submit(olga.read("/accounts"), "/accounts/requests/olga/decline", Map.of());
            assertThat(olga.read("/accounts").text())
                    .contains("Declined: the roles reviewer for olga.")
                    .doesNotContain("To be confirmed");
        }
    }

    private static void approve(Visitor reviewer, String month) throws Exception {
        approve(reviewer, month, "1");
    }

    private static void approve(Visitor reviewer, String month, String number) throws Exception {
        String address = "/editions/" + month + "/" + number;
        Document decision = reviewer.read(address + "/decision");
        for (var finding : decision.select("input[name=finding]")) {
            reviewer.submit(
                    reviewer.read(address + "/decision"), address + "/acknowledge", Map.of("finding", finding.val()));
        }
        Document question = reviewer.submit(reviewer.read(address + "/decision"), address + "/approve", Map.of())
                .parse();
        reviewer.submit(question, address + "/approve", Map.of());
        assertThat(reviewer.read(address + "/decision").text()).contains("Status Published");
    }

    private static void run(Visitor operator) throws Exception {
        operator.submit(operator.read("/run"), "/run", Map.of("month", "2026-10"));
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (!operator.read("/run").text().contains("Edition 2 of October 2026 waits for review.")) {
            assertThat(System.nanoTime()).as("the run takes too long").isLessThan(deadline);
            Thread.sleep(100);
        }
    }

    private static void setPassword(ServedConsole console, Document link) throws Exception {
        String path = URI.create(link.select("#link").text()).getPath();
        Visitor somebody = new Visitor(console.address());
        Connection.Response set = somebody.submit(somebody.read(path), path, Map.of("password", PASSWORD));
        assertThat(set.header("Location")).isEqualTo("/login?password-set");
    }

    private static Visitor visitor(ServedConsole console, String name) throws Exception {
        return new Visitor(console.address()).signIn(name, PASSWORD);
    }
}
