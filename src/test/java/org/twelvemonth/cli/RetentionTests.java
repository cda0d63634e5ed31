package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.edition.EditionStatus;

/** What goes and what stays on 22 November 2026, with two editions of one month; the second superseded the first. */
@OnEachDatabase
class RetentionTests {
    private static final String[] RUN = {"--month=2026-08"};
    private static final String LONG_AGO = "timestamp '2024-11-21 12:00:00+0:00'";
    private static final String LONG_AGO_LOCAL = "timestamp '2024-11-20 12:00:00'";
    private static final String FIRST_EDITION =
            "the files of 2026-08/edition-1, superseded and sealed before 2024-11-22";

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Ledger ledger;
    private Path first;
    private Path second;
    private SortedMap<String, String> firstAsSealed;

    @BeforeEach
    void buildTwoEditionsOfAMonth() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        first = folder.execute("run", RUN).folder();
        firstAsSealed = Tree.of(first);
        second = folder.with("a.csv", HEADER, published("R-1", "Malta"))
                .execute("run", RUN)
                .folder();
        ledger = new Ledger(folder);
    }

    @Test
    void removesTheFilesOfASupersededEditionAndKeepsItsManifest() throws IOException {
        sealEditionsLongAgo();

        CommandLineRun tidy = tidy();

        assertThat(tidy.exitCode()).as(tidy.err()).isZero();
        assertThat(tidy.lines()).startsWith("Removed:", "- " + FIRST_EDITION);
        assertThat(Tree.of(folder.output()))
                .containsEntry("2026-08/edition-1.manifest.json", firstAsSealed.get("manifest.json"))
                .doesNotContainKey("2026-08/edition-1/manifest.json")
                .containsKey("2026-08/edition-2/manifest.json");
        assertThat(folder.execute("editions").lines())
                .containsExactly(
                        "2026-08/edition-2  in review  " + second,
                        "2026-08/edition-1  superseded  (its files were removed when their time was over; a run with the"
                                + " same inputs builds them again)");
        assertThat(folder.execute("verify", "2026-08/edition-1").err().stripTrailing())
                .isEqualTo(
                        "The files of 2026-08/edition-1 were removed when their time was over, and its manifest alone was"
                                + " kept. A run of the month with the same inputs builds them again.");
        assertThat(tidy().lines()).doesNotContain("- " + FIRST_EDITION);
    }

    @Test
    void saysInADryRunWhatWouldGoAndChangesNothing() throws IOException {
        sealEditionsLongAgo();
        SortedMap<String, String> before = Tree.of(folder.output());

        CommandLineRun dryRun = tidy("--dry-run");

        assertThat(dryRun.lines()).containsExactly("Would be removed:", "- " + FIRST_EDITION);
        assertThat(Tree.of(folder.output())).isEqualTo(before);
        assertThat(tidy("--dry-run").lines()).isEqualTo(dryRun.lines());
    }

    @Test
    void keepsWhatIsNotOldEnough() {
        assertThat(tidy().lines()).containsExactly("Nothing to remove.");
        assertThat(first).isDirectory();
    }

    @Test
    void neverRemovesAnEditionThatAPersonDecidedOnOrMustDecideOn() {
        sealEditionsLongAgo();
        for (EditionStatus status : EditionStatus.values()) {
            if (status.sealed() && status != EditionStatus.SUPERSEDED) {
                ledger.update("update edition set status = '" + status + "' where number = 1");

                tidy();

                assertThat(first).as("an edition that is %s", status.words()).isDirectory();
            }
        }
    }

    @Test
    void removesNothingThatIsKeptForever() throws IOException {
        sealEditionsLongAgo();
        ledger.update("update batch_job_execution set end_time = " + LONG_AGO_LOCAL);
        Path settings = Files.writeString(
                temp.resolve("settings.yaml"),
                "retention: {superseded-editions: FOREVER, runs: FOREVER, rejected-rows: FOREVER, logs: FOREVER}\n");

        CommandLineRun tidy = folder.executeWith(settings, "tidy");

        assertThat(tidy.lines()).containsExactly("Nothing to remove.");
    }

    @Test
    void tidiesUpAfterEachRun() {
        sealEditionsLongAgo();

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(first).doesNotExist();
        assertThat(second).isDirectory();
    }

    @Test
    void buildsARemovedEditionAgainFromTheSameInputs() throws IOException {
        sealEditionsLongAgo();
        tidy();

        CommandLineRun again =
                folder.with("a.csv", HEADER, published("R-1", "Fiji")).execute("run", RUN);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.folder()).isEqualTo(first);
        assertThat(Tree.of(first)).isEqualTo(firstAsSealed);
        assertThat(folder.execute("history").out()).contains("edition 2  in review", "edition 1  superseded");
    }

    @Test
    void knowsTheNumbersOfRemovedEditionsWhenTheLedgerIsLost() throws IOException {
        sealEditionsLongAgo();
        tidy();
        ledger.update("delete from edition");

        CommandLineRun third =
                folder.with("a.csv", HEADER, published("R-1", "Tonga")).execute("run", RUN);

        assertThat(third.folder()).isEqualTo(folder.output().resolve("2026-08/edition-3"));
        assertThat(folder.execute("history").out())
                .contains("edition 3  in review", "edition 2  superseded", "edition 1  superseded");
    }

    @Test
    void finishesARemovalThatWasCutOff() throws IOException {
        sealEditionsLongAgo();
        Files.copy(first.resolve("manifest.json"), first.resolveSibling("edition-1.manifest.json"));
        assertThat(folder.execute("verify", "2026-08/edition-1").exitCode()).isZero();
        Path doomed = Files.move(first, first.resolveSibling(".removing-edition-1"));

        CommandLineRun next = folder.execute("run", "--month=2026-10");

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(doomed).doesNotExist();
        assertThat(folder.execute("history").out()).contains("2026-08  edition 1  superseded");
    }

    @Test
    void neverSpoilsARun() throws IOException {
        sealEditionsLongAgo();
        Files.createDirectories(first.resolveSibling("edition-1.manifest.json").resolve("in the way"));

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines())
                .contains("Housekeeping was not finished; the next run goes on with it. Details are in the log file in"
                        + " the data folder.");
        assertThat(Tree.of(first)).isEqualTo(firstAsSealed);
    }

    @Test
    void forgetsOldRunsThatGaveNoEditionThatIsKept() throws IOException {
        folder.with("a.csv", HEADER, published("R-1", "Atlantis")).execute("run", "--month=2026-09");
        ledger.update("update batch_job_execution set end_time = " + LONG_AGO_LOCAL);

        CommandLineRun tidy = tidy();

        assertThat(tidy.lines())
                .containsExactly(
                        "Removed:", "- 1 run that ended before 2024-11-22 and gave no edition whose files are kept");
        assertThat(ledger.count("select count(*) from batch_job_instance")).isEqualTo(2);
        assertThat(ledger.count("select count(*) from edition where status = 'FAILED'"))
                .isZero();
        assertThat(folder.execute("history").out())
                .contains("edition 2  in review", "edition 1  superseded")
                .doesNotContain("2026-09");
    }

    @Test
    void removesTheLogsOfOldRunsAlone() throws IOException {
        Path old = log("run-2024-09-20241012T060000Z.log", "2024-11-21T12:00:00Z");
        Path recent = log("run-2024-10-20241122T060000Z.log", "2024-11-22T12:00:00Z");
        Path other = log("notes.txt", "2020-01-01T00:00:00Z");

        CommandLineRun tidy = tidy();

        assertThat(tidy.lines()).containsExactly("Removed:", "- 1 run log from before 2024-11-22");
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(other).exists();
    }

    private CommandLineRun tidy(String... options) {
        return folder.execute("tidy", options);
    }

    private void sealEditionsLongAgo() {
        ledger.update("update edition set sealed_at = " + LONG_AGO);
    }

    private Path log(String name, String time) throws IOException {
        Path log = Files.writeString(temp.resolve("data/logs").resolve(name), "a line\n");
        return Files.setLastModifiedTime(log, FileTime.from(Instant.parse(time)));
    }
}
