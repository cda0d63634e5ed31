package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be is refused in one sentence, and nothing is changed. */
@OnEachDatabase
class BadInputTests {
    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Ledger ledger;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        ledger = new Ledger(folder);
    }

    @ParameterizedTest
    @CsvSource({"run,2026-11", "run,2027-02", "history,9999-12"})
    void refusesAMonthThatIsNotOver(String command, String month) {
        CommandLineRun run = folder.execute(command, "--month=" + month);

        assertRefused(
                run,
                2,
                "The month " + month
                        + " is not over yet. The last complete month is 2026-10: choose it or an earlier one. Nothing was"
                        + " changed.");
        assertThat(temp.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "serve"})
    void refusesAnOutputFolderThatIsNone(String command) throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "no folder");

        CommandLineRun run = CommandLineRun.of(
                command,
                "--input=" + folder.input(),
                "--output=" + file.resolve("editions"),
                "--data=" + temp.resolve("data"));

        assertRefused(
                run,
                2,
                "The folder " + file.resolve("editions") + " cannot be written: " + file
                        + " is no folder. Choose another one with --output, or move it away. Nothing was changed.");
        assertThat(temp.resolve("data")).doesNotExist();
        assertThat(file).hasContent("no folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "editions", "tidy"})
    void refusesADataFolderThatIsNone(String command) throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "no folder");

        CommandLineRun run = CommandLineRun.of(
                command, "--input=" + folder.input(), "--output=" + folder.output(), "--data=" + file.resolve("data"));

        assertRefused(
                run,
                2,
                "The folder " + file.resolve("data") + " cannot be written: " + file
                        + " is no folder. Choose another one with --data, or move it away. Nothing was changed.");
        assertThat(folder.output()).doesNotExist();
    }

    @Test
    void refusesAnOutputFolderThatItMayNotWrite() throws IOException {
        assumeFalse("root".equals(ShellUser.name()), "root may write everywhere");
        Path closed = Files.createDirectory(temp.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));

        CommandLineRun run = CommandLineRun.of(
                "run",
                "--input=" + folder.input(),
                "--output=" + closed.resolve("editions"),
                "--data=" + temp.resolve("data"));

        assertRefused(
                run,
                2,
                "The folder " + closed.resolve("editions") + " cannot be written: this account may not write in "
                        + closed
                        + ". Give it the right to, or choose another folder with --output. Nothing was changed.");
    }

    @Test
    void refusesALedgerOfANewerVersion() {
        folder.execute("run", "--month=2026-10");
        ledger.update("update \"flyway_schema_history\" set \"version\" = '99' where \"installed_rank\" ="
                + " (select max(\"installed_rank\") from \"flyway_schema_history\")");

        CommandLineRun run = folder.execute("run", "--month=2026-09");

        assertRefused(
                run,
                1,
                "The ledger " + ledger.place()
                        + " has the schema version 99, and this program knows versions up to N. Use the newer Twelvemonth"
                        + " that made it, or restore the backup from before the update. Nothing was changed.");
        assertThat(ledger.count("select count(*) from edition")).isEqualTo(1);
        assertThat(folder.output().resolve("2026-09")).doesNotExist();
    }

    @Test
    void refusesADatabaseWithOtherTables() {
        ledger.update("create table cases (id integer)");

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertRefused(
                run,
                1,
                "The ledger " + ledger.place()
                        + " does not have the tables that this program made or expects; a migration was refused. Nothing was"
                        + " changed. "
                        + (Postgresql.isInUse()
                                ? "Correct the address if it names a schema that is missing or of something else: Twelvemonth"
                                        + " needs one of its own, as docs/operations.md shows. If it is ours, restore it from"
                                        + " a backup."
                                : "Move the files ledger.* away, then restore a backup with \"twelvemonth restore FILE\";"
                                        + " without one, the next run builds the ledger again from the manifests in the output"
                                        + " folder."));
        assertThat(ledger.count("select count(*) from information_schema.tables where lower(table_name) = 'edition'"))
                .isZero();
    }

    @Test
    void bringsTheLedgerOfAnEarlierVersionToItsOwn() {
        ledger.migrateTo("2");
        ledger.update("insert into edition (reporting_month, inputs, baseline, version, number, status, requested_by)"
                + " values ('2026-08', '" + "0".repeat(64) + "', 'none', '0.0.1', 1, 'IN_REVIEW', 'anna')");

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(folder.execute("history").out())
                .contains("2026-10  edition 1  in review", "2026-08  edition 1  in review  requested by anna");
    }

    private static void assertRefused(CommandLineRun run, int exitCode, String sentence) {
        String found = run.err().replaceAll("versions up to \\d+\\.", "versions up to N.");
        assertThat(found.stripTrailing()).isEqualTo(sentence);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.out()).isEmpty();
    }
}
