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
