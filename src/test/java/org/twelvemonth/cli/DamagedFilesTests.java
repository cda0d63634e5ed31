package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in the data folder whose files were damaged. */
class DamagedFilesTests {
    private static final String[] RUN = {"--month=2026-10"};

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private SortedMap<String, String> undisturbed;

    @BeforeEach
    void buildAnEdition() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Malta"));
        folder.execute("run", RUN);
        undisturbed = Tree.of(folder.output());
    }

    @Test
    void removesTheRecordsThatAnEarlierVersionKept() throws IOException {
        Path data = temp.resolve("data");
        Files.writeString(data.resolve("staging.script"), "SET DATABASE");
        Files.createDirectories(data.resolve("staging.tmp/inner"));

        assertThat(folder.execute("run", "--month=2026-09").exitCode()).isZero();

        assertThat(data.resolve("staging.script")).doesNotExist();
        assertThat(data.resolve("staging.tmp")).doesNotExist();
    }

    @Test
    void makesALedgerAnewWhoseMakingWasCutOff() throws IOException {
        Path data = temp.resolve("fresh");
        Files.createDirectories(data.resolve("ledger.tmp"));
        Files.createDirectories(data.resolve("ledger.script.new/in the way"));
        Files.writeString(data.resolve("ledger.properties"), "modified=yes");
        Files.createFile(data.resolve("ledger.unfinished"));

        CommandLineRun run = CommandLineRun.of(
                "run",
                "--month=2026-10",
                "--input=" + folder.input(),
                "--output=" + folder.output(),
                "--data=" + data,
                "--config=config/twelvemonth.yaml");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(data.resolve("ledger.unfinished")).doesNotExist();
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
    }

    @Test
    void saysThatALedgerCouldNotBeMade() throws IOException {
        Path data = temp.resolve("fresh");
        Files.createDirectories(data.resolve("ledger.unfinished/in the way"));

        CommandLineRun run =
                CommandLineRun.of("run", "--input=" + folder.input(), "--output=" + folder.output(), "--data=" + data);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().stripTrailing())
                .endsWith("The ledger " + data.resolve("ledger")
                        + ".* could not be made. Check that the data folder can be"
                        + " written and that the disk has space left; then run the same command again, which makes it anew."
                        + " Nothing else was changed.");
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
    }

    @Test
    void reportsADamagedLedgerAndChangesNothing() throws IOException {
        Path data = temp.resolve("data");
        Files.writeString(data.resolve("ledger.script"), "this is no ledger");
        SortedMap<String, String> before = ledgerFiles(data);

        CommandLineRun run = folder.execute("run", "--month=2026-09");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().stripTrailing())
                .isEqualTo(
                        "The ledger " + data.resolve("ledger") + ".* cannot be opened: it is damaged, or not all of its"
                                + " files can be read and written. Nothing was changed. Move the files ledger.* away, then restore"
                                + " a backup with \"twelvemonth restore FILE\"; without one, the next run builds the ledger again"
                                + " from the manifests in the output folder.");
        assertThat(ledgerFiles(data)).isEqualTo(before);
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
    }

    private static SortedMap<String, String> ledgerFiles(Path data) throws IOException {
        SortedMap<String, String> files = Tree.of(data);
        files.keySet().removeIf(name -> !name.matches("ledger\\.(script|properties|data|log)"));
        return files;
    }
}
