package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** Runs that people start in the console, and what happens to editions meanwhile. */
class RunTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    static Path temp;

    private static WorkingFolder folder;
    private static ServedConsole console;

    @BeforeAll
    static void serve() throws Exception {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji") + "2026-10-20");
        folder.withAccount("ann", PASSWORD, "operator", "reviewer");
        folder.withAccount("jo", PASSWORD, "reviewer");
        folder.withAccount("kim", PASSWORD, "viewer");
        console = ServedConsole.on(folder);
        console.awaitOutput("waits for review");
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void decidesWhileARunIsAtWorkWhoseRequesterMayNotApproveIt() throws Exception {
        Visitor ann = visitor("ann");
        Visitor jo = visitor("jo");
        Document october = jo.read("/editions/2026-10/1/decision");

        Connection.Response started = start(ann, "2026-05");
        Connection.Response second = start(ann, "2026-04");
        String meanwhile = await(jo, "A run for May 2026 is at work").text();
        jo.submit(october, "/editions/2026-10/1/return", Map.of("reason", "Too early"));
        Document after = awaitEnd(ann);

        assertThat(meanwhile).contains("Asked for by ann", " of 7: ").doesNotContain("Start a run");
        assertThat(jo.read("/editions/2026-10/1/decision").text()).contains("Edition 1 of October 2026 is returned.");
        assertThat(started.statusCode()).isEqualTo(302);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.parse().expectFirst(".govuk-error-summary").text()).contains("Wait until it has ended");
        assertThat(after.text()).contains("Edition 1 of May 2026 waits for review.");
        assertThat(after.expectFirst("a[href='/editions/2026-05/1']").text()).isEqualTo("Look at the edition");
        assertThat(jo.read("/audit?edition=2026-05/edition-1")
                        .select("tbody tr")
                        .text())
                .contains(" ann 127.0.0.1 Edition sealed 2026-05/edition-1 ");
        Document decision = ann.read("/editions/2026-05/1/decision");
        assertThat(decision.text()).contains("2026-05/edition-1 was requested by ann, who may not approve it");
        assertThat(decision.select("form[action$=/approve]")).isEmpty();
        assertThat(folder.output().resolve("2026-04")).doesNotExist();
    }

    @Test
    void refusesADecisionOnAnEditionThatWasSupersededSince() throws Exception {
        Visitor ann = visitor("ann");
        start(ann, "2026-09");
        awaitEnd(ann);
        Visitor jo = visitor("jo");
        Document seen = jo.read("/editions/2026-09/1/decision");
        folder.with("b.csv", HEADER, published("R-2", "Malta") + "2026-10-20");

        assertThat(jo.read("/editions/2026-09/1/decision").text())
                .contains("The record files have changed since 2026-09/edition-1 was built: b.csv is new. Build a new"
                        + " edition");
        start(ann, "2026-09");
        awaitEnd(ann);
        Document page = jo.follow(jo.submit(seen, "/editions/2026-09/1/approve", Map.of()));

        assertThat(page.text()).contains("Nothing was decided.", "its status is now: superseded");
        assertThat(page.select(".govuk-notification-banner a[href='/editions/2026-09/2']"))
                .hasSize(1);
        Files.delete(folder.input().resolve("b.csv"));
        assertThat(jo.read("/editions/2026-09/1/decision").text())
                .contains("2026-09/edition-1 is superseded; only an edition in review can be decided on.");
    }

    @Test
    void startsNothingForThoseWhoMayNot() throws IOException {
        Visitor kim = visitor("kim");
        Document page = kim.read("/run");

        assertThat(page.select("form[action='/run']")).isEmpty();
        assertThat(kim.post(
                                "/run",
                                Map.of(
                                        "_csrf",
                                        page.expectFirst("input[name=_csrf]").val(),
                                        "month",
                                        "2026-02"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void startsNothingForAMonthThatIsNotOver() throws IOException {
        Connection.Response response = start(visitor("ann"), "2026-11");

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.parse().expectFirst(".govuk-error-summary").text())
                .contains("Select a month of the list. Nothing was started.");
    }

    private static Connection.Response start(Visitor operator, String month) throws IOException {
        return operator.submit(operator.read("/run"), "/run", Map.of("month", month));
    }

    private static Document awaitEnd(Visitor visitor) throws Exception {
        return await(visitor, "No run is at work.");
    }

    private static Document await(Visitor visitor, String text) throws Exception {
        for (int i = 0; i < 600; i++) {
            Document page = visitor.read("/run");
            if (page.text().contains(text)) {
                return page;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(
                "Expected \"" + text + "\": " + visitor.read("/run").text());
    }

    private static Visitor visitor(String name) throws IOException {
        return new Visitor(console.address()).signIn(name, PASSWORD);
    }
}
