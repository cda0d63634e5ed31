package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that print what is internal are entries of the stream of activity. */
class PrintedRecordsTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void writeRecords() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
    }

    @Test
    void areEntriesWithoutTheCountry() {
        folder.execute("run", "--month=2026-10");
        folder.withAccount("jo", PASSWORD, "reviewer");

        folder.execute("findings", "2026-10");
        folder.execute("explain", "FJ", "--month=2026-10");
        folder.execute("check");
        folder.executeWithInput(PASSWORD + "\n", "approve", "2026-10/edition-1", "--as=jo");

        assertThat(activity())
                .filteredOn(line -> line.contains("  records printed  "))
                .containsExactly(
                        ShellUser.actor() + "  records printed  findings 2026-10/edition-1",
                        ShellUser.actor() + "  records printed  explain 2026-10",
                        ShellUser.actor() + "  records printed  check",
                        "jo  records printed  approve 2026-10/edition-1");
        assertThat(String.join("\n", activity())).doesNotContain("FJ", "Fiji");
        assertThat(folder.execute("verify-audit").exitCode()).isZero();
    }

    @Test
    void areEntriesWhereNothingWasRunYet() {
        assertThat(folder.execute("explain", "FJ", "--month=2026-10").exitCode())
                .isZero();

        assertThat(activity()).contains(ShellUser.actor() + "  records printed  explain 2026-10");
    }

    @Test
    void areNotPrintedWhereTheyCannotBeEntered() throws IOException {
        Path data = Files.createFile(temp.resolve("data"));

        CommandLineRun explained = folder.execute("explain", "FJ", "--month=2026-10");

        assertThat(explained.exitCode()).isEqualTo(2);
        assertThat(explained.out()).isEmpty();
        assertThat(explained.err().lines().findFirst())
                .contains("The folder " + data + " cannot be written: " + data
                        + " is no folder. Choose another one with --data, or move it away. Nothing was changed.");
    }

    @Test
    void makeNoDataFolderWhereTheRecordsAreOnlyChecked() {
        folder.execute("check");

        assertThat(temp.resolve("data")).doesNotExist();
    }

    private List<String> activity() {
        return folder.execute("audit", "--activity").lines().stream()
                .map(line -> line.split("  ", 3)[2])
                .toList();
    }
}
