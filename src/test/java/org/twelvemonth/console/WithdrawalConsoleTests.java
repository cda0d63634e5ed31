package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;

/** Two publications, of which the first names what the second is withdrawn for. */
class WithdrawalConsoleTests {
    private static final String PASSWORD = "three plain words";
    private static final String SECOND = "/editions/2026-10/2";

    @TempDir
    Path temp;

    @Test
    void saysWhatBecomesPublicInsteadAndLeavesNothingIfAsked() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp)
                .with("a.csv", HEADER, fresh("R-1", "Fiji"), fresh("R-2", "Malta"))
                .withAccount("jo", PASSWORD, "reviewer");
        publish(folder);
        folder.with("b.csv", HEADER, fresh("R-3", "Samoa"));
        publish(folder);

        try (ServedConsole console = ServedConsole.on(folder)) {
            Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
            Document question = jo.submit(jo.read(SECOND + "/decision"), SECOND + "/withdraw", Map.of())
                    .parse();

            assertThat(question.select("p.govuk-body-l").eachText())
                    .containsExactly(
                            "You are about to withdraw edition 2 of October 2026. The public then reads edition 1 of"
                                    + " October 2026 again.",
                            "That list names these countries, too: Fiji, Malta. Look whether one of them is why you"
                                    + " withdraw.");
            assertThat(question.expectFirst("label[for=nothing]").text()).isEqualTo("Leave nothing public");
            Document again =
                    jo.follow(jo.submit(question, SECOND + "/withdraw", Map.of("reason", " ", "nothing", "true")));
            assertThat(again.expectFirst("#nothing").hasAttr("checked")).isTrue();

            jo.submit(question, SECOND + "/withdraw", Map.of("reason", "Wrong", "nothing", "true"));

            assertThat(jo.read(SECOND + "/decision").text())
                    .contains("Edition 2 of October 2026 is withdrawn. Nothing is published now.");
            assertThat(folder.output().resolve("published/current")).doesNotExist();
            assertThat(Files.isDirectory(folder.output().resolve("published/2")))
                    .isFalse();
        }
    }

    private static void publish(WorkingFolder folder) {
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        CommandLineRun run = folder.executeWithInput(PASSWORD + "\n", "approve", "2026-10", "--as=jo");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static String fresh(String reference, String country) {
        return published(reference, country) + "2026-10-20";
    }
}
