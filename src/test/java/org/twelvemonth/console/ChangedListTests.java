package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** Two months, of which the first is published, and a country that the second no longer lists. */
class ChangedListTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    Path temp;

    @Test
    void whatWasRemovedEarlyComesFirst() throws Exception {
        WorkingFolder folder =
                new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Malta"));
        folder.withAccount("jo", PASSWORD, "reviewer");
        assertThat(folder.execute("run", "--month=2026-09").exitCode()).isZero();
        withPassword(
                folder,
                "approve",
                Stream.concat(Stream.of("2026-09", "--as=jo"), acknowledgements(folder))
                        .toArray(String[]::new));
        folder.with("a.csv", HEADER, published("R-1", "Fiji"), withheld("R-2", "Malta"), published("R-3", "Samoa"));

        try (ServedConsole console = ServedConsole.on(folder)) {
            console.awaitOutput("2026-10 waits for review");
            Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
            Document edition = jo.read("/editions/2026-10/1");
            Document months = jo.read("/");

            assertThat(edition.select("h2:contains(Changes)").text())
                    .isEqualTo("Changes since the list for September 2026");
            assertThat(edition.select(".console-removed-early").text())
                    .startsWith("! Warning Removed early: 1 country or territory")
                    .contains("Malta")
                    .doesNotContain("Samoa", "Fiji");
            assertThat(edition.text().indexOf("Removed early"))
                    .isLessThan(edition.text().indexOf("Added"));
            assertThat(months.select("main h2").eachText()).containsExactly("October 2026", "September 2026");
            assertThat(months.select("main .govuk-tag").eachText()).containsExactly("In review", "Published");
            assertThat(months.text()).contains("Approved by jo", "Published by jo");
        }
    }

    @Test
    void aSecondEditionOfTheMonthIsComparedWithWhatThePublicReads() throws Exception {
        WorkingFolder folder =
                new WorkingFolder(temp).with("a.csv", HEADER, fresh("R-1", "Fiji"), fresh("R-2", "Malta"));
        folder.withAccount("jo", PASSWORD, "reviewer");
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        withPassword(folder, "approve", "2026-10", "--as=jo");
        folder.with(
                "a.csv", HEADER, fresh("R-1", "Fiji"), withheld("R-2", "Malta") + "2026-10-21", fresh("R-3", "Samoa"));
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();

        try (ServedConsole console = ServedConsole.on(folder)) {
            Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
            Document edition = jo.read("/editions/2026-10/2");
            Document decision = jo.read("/editions/2026-10/2/decision");

            assertThat(edition.select("h2:contains(Changes)").eachText())
                    .containsExactly("Changes to the live list for October 2026", "Changes");
            assertThat(edition.select("section[aria-labelledby=changes-to-live]")
                            .text())
                    .contains("Compared with the list that the public read for this month when the edition was built.")
                    .contains("Removed early: 1 country or territory Malta", "Added (1) Samoa");
            assertThat(edition.text()).contains("There is no earlier publication to compare with.");
            assertThat(decision.select("dt:contains(Would be added) + dd").text())
                    .isEqualTo("Samoa");
            assertThat(decision.select("dt:contains(Would be removed) + dd").text())
                    .isEqualTo("Malta");
            assertThat(decision.select("label").text())
                    .contains(
                            "Removed from the list before its time: Malta It was on the list for 2026-10 that was live");
        }
    }

    @Test
    void anEditionComparedWithAnotherListThanReadersHaveCannotBeDecidedOn() throws Exception {
        WorkingFolder folder =
                new WorkingFolder(temp).with("a.csv", HEADER, fresh("R-1", "Fiji"), fresh("R-2", "Malta"));
        folder.withAccount("jo", PASSWORD, "reviewer");
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        withPassword(folder, "approve", "2026-10", "--as=jo");
        folder.with("b.csv", HEADER, fresh("R-3", "Samoa"));
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        withPassword(folder, "withdraw", "2026-10/edition-1", "--as=jo", "--reason=Wrong");

        try (ServedConsole console = ServedConsole.on(folder)) {
            Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
            Document decision = jo.read("/editions/2026-10/2/decision");

            String why =
                    "What is published has changed since 2026-10/edition-2 was built, so its changes and findings are told"
                            + " against another list than readers have: nothing is published now.";
            assertThat(jo.read("/editions/2026-10/2")
                            .select(".govuk-warning-text")
                            .text())
                    .isEqualTo("! Warning " + why + " Start a new edition and decide on that one.");
            assertThat(decision.select(".govuk-inset-text").text())
                    .startsWith(why)
                    .endsWith("an operator can start one.");
            assertThat(decision.select("h2").eachText()).doesNotContain("Approve");
        }
    }

    private static String fresh(String reference, String country) {
        return published(reference, country) + "2026-10-20";
    }

    private static Stream<String> acknowledgements(WorkingFolder folder) {
        return folder.execute("findings", "2026-09").lines().stream()
                .skip(1)
                .map(line -> "--acknowledge=" + line.substring(0, line.indexOf(' ')));
    }

    private static void withPassword(WorkingFolder folder, String command, String... more) {
        CommandLineRun run = folder.executeWithInput(PASSWORD + "\n", command, more);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }
}
