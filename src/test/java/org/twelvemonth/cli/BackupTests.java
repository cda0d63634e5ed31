package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Backup and restore of a ledger in the data folder. */
class BackupTests {
    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Path edition;

    @BeforeEach
    void buildAnEdition() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        edition = folder.execute("run", "--month=2026-10").folder();
    }

    @Test
    void restoresTheLedgerAndMissingManifestsFromABackup() throws IOException {
        Path backup = temp.resolve("backup.zip");
        String history = folder.execute("history").out();
        assertThat(folder.execute("backup", backup.toString()).exitCode()).isZero();
        FileSystemUtils.deleteRecursively(temp.resolve("data"));
        Files.delete(edition.resolve("manifest.json"));

        CommandLineRun restore = folder.execute("restore", backup.toString());

        assertThat(restore.exitCode()).as(restore.err()).isZero();
        assertThat(folder.execute("history").out()).isEqualTo(history);
        assertThat(folder.execute("verify", "2026-10/edition-1").exitCode()).isZero();
        assertThat(folder.execute("run", "--month=2026-10").lines().getFirst()).contains("already there");
    }

    @Test
    void neverRestoresOverALedgerThatIsThere() {
        Path backup = temp.resolve("backup.zip");
        folder.execute("backup", backup.toString());

        CommandLineRun restore = folder.execute("restore", backup.toString());

        assertThat(restore.exitCode()).isEqualTo(1);
        assertThat(restore.err().stripTrailing())
                .isEqualTo("There is a ledger in " + temp.resolve("data")
                        + " already. Move the files ledger.* away first. Nothing was changed.");
    }

    @Test
    void restoresNothingFromAFileThatIsNoBackup() throws IOException {
        Path other = Files.writeString(temp.resolve("other.zip"), "no zip");

        CommandLineRun restore = CommandLineRun.of("restore", other.toString(), "--data=" + temp.resolve("fresh"));

        assertThat(restore.exitCode()).isEqualTo(1);
        assertThat(restore.err().stripTrailing())
                .isEqualTo(other
                        + " is not a backup that \"twelvemonth backup\" wrote, or is not whole. Choose another one."
                        + " Nothing was changed.");
    }
}
