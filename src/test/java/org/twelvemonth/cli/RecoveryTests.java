package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

class RecoveryTests {
    private static final String[] RUN = {"--month=2026-10"};

    @TempDir
    Path temp;

    private WorkingFolder folder;
    private Path edition;
    private SortedMap<String, String> undisturbed;

    @BeforeEach
    void buildAnEdition() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Malta"));
        CommandLineRun run = folder.execute("run", RUN);
        assertThat(run.err()).doesNotContain("unexpected");
        edition = run.folder();
        undisturbed = Tree.of(folder.output());
    }

    @Test
    void goesOnAfterAStartThatWasCutOff() throws IOException {
        Ledger ledger = new Ledger(folder);
        ledger.update("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null");
        ledger.update("update edition set status = 'BUILDING', number = null, manifest = null");
        FileSystemUtils.deleteRecursively(edition);

        CommandLineRun again = folder.execute("run", RUN);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
        assertThat(ledger.count("select count(*) from batch_job_execution where status = 'STARTED'"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01T00:00:01Z, + interval '10' year", "2036-02-29T12:00:00Z, - interval '10' year"})
    void goesOnAlthoughTheClockWasChangedSinceTheStartThatWasCutOff(Instant now, String attemptAt) throws IOException {
        Ledger ledger = new Ledger(folder);
        ledger.update("update batch_job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null,"
                + " create_time = create_time " + attemptAt + ", start_time = start_time " + attemptAt
                + ", last_updated = last_updated " + attemptAt);
        ledger.update("update edition set status = 'BUILDING', number = null, manifest = null");
        FileSystemUtils.deleteRecursively(edition);

        CommandLineRun again = CommandLineRun.at(
                now,
                "run",
                "--month=2026-10",
                "--input=" + folder.input(),
                "--output=" + folder.output(),
                "--data=" + temp.resolve("data"),
                "--config=config/twelvemonth.yaml");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
    }

    @Test
    void makesALedgerAnewWhoseMakingWasCutOff() throws IOException {
        Path data = temp.resolve("fresh");
        Files.createDirectories(data.resolve("ledger.tmp"));
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
        Files.createDirectories(data.resolve("ledger.script.new/in the way"));

        CommandLineRun run =
                CommandLineRun.of("run", "--input=" + folder.input(), "--output=" + folder.output(), "--data=" + data);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().stripTrailing())
                .isEqualTo("The ledger " + data.resolve("ledger")
                        + ".* could not be made. Check that the data folder can be"
                        + " written and that the disk has space left; then run the same command again, which makes it anew."
                        + " Nothing else was changed.");
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
    }

    @Test
    void goesOnAfterAnInstanceWithoutAnExecution() throws IOException {
        Ledger ledger = new Ledger(folder);
        ledger.update("delete from batch_step_execution_context");
        ledger.update("delete from batch_step_execution");
        ledger.update("delete from batch_job_execution_context");
        ledger.update("delete from batch_job_execution_params");
        ledger.update("delete from batch_job_execution");
        ledger.update("update edition set status = 'BUILDING', number = null, manifest = null");
        FileSystemUtils.deleteRecursively(edition);

        CommandLineRun again = folder.execute("run", RUN);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
    }

    @Test
    void knowsAnEditionThatWasMovedIntoPlaceJustBeforeTheCut() {
        new Ledger(folder).update("update edition set status = 'BUILDING'");

        CommandLineRun again = folder.execute("run", RUN);

        assertThat(again.lines().getFirst()).contains("is already there");
        assertThat(folder.execute("history").out()).contains("2026-10  edition 1  in review");
    }

    @Test
    void clearsAwayWhatCutOffStartsLeftForAnyMonth() throws IOException {
        Path leftOver = Files.createDirectories(folder.output().resolve("2026-07/.building-3/public"));

        folder.execute("run", RUN);

        assertThat(leftOver.getParent()).doesNotExist();
    }

    @Test
    void rebuildsASealedEditionWhoseFolderIsMissing() throws IOException {
        FileSystemUtils.deleteRecursively(edition);

        CommandLineRun again = folder.execute("run", RUN);

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.folder()).isEqualTo(edition);
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
        assertThat(folder.execute("history").out()).contains("2026-10  edition 1  in review");
    }

    @Test
    void refusesARebuiltEditionThatDiffersFromTheRecordedOne() throws IOException {
        new Ledger(folder).update("update edition set manifest = '" + "0".repeat(64) + "'");
        FileSystemUtils.deleteRecursively(edition);

        CommandLineRun again = folder.execute("run", RUN);

        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err().stripTrailing())
                .endsWith(
                        "Edition 1 of 2026-10 was missing in the output folder and was built again, but what came out is"
                                + " not what the ledger says it held. Nothing was put in its place. Restore its folder from a"
                                + " backup.");
        assertThat(edition).doesNotExist();
    }

    @Test
    void buildsALostLedgerAgainFromTheManifests() throws IOException {
        folder.with("b.csv", HEADER, published("R-3", "Kenya")).execute("run", RUN);
        FileSystemUtils.deleteRecursively(temp.resolve("data"));

        CommandLineRun same = folder.execute("run", RUN);
        CommandLineRun other =
                folder.with("c.csv", HEADER, published("R-4", "Ghana")).execute("run", RUN);

        assertThat(same.lines().getFirst()).contains("is already there");
        assertThat(same.folder()).isEqualTo(folder.output().resolve("2026-10/edition-2"));
        assertThat(other.folder()).isEqualTo(folder.output().resolve("2026-10/edition-3"));
        assertThat(folder.execute("history").out())
                .contains("edition 3  in review", "edition 2  superseded", "edition 1  superseded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging.script", "staging.properties", "staging.data"})
    void rebuildsADamagedStagingStore(String file) throws IOException {
        Path damaged = temp.resolve("data").resolve(file);
        Files.write(damaged, new byte[] {1, 2, 3, 0, 5});

        CommandLineRun next = folder.execute("run", "--month=2026-09");

        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(Tree.of(folder.output().resolve("2026-10"))).hasSize(undisturbed.size());
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

    @Test
    void refusesALedgerOfANewerVersion() {
        new Ledger(folder)
                .update("update \"flyway_schema_history\" set \"version\" = '99' where \"installed_rank\" ="
                        + " (select max(\"installed_rank\") from \"flyway_schema_history\")");

        CommandLineRun run = folder.execute("history");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("has the schema version 99, and this program knows versions up to ");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void saysInASentenceThatAFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "not a folder");
        String sentence =
                "The file system refused " + file + "%s. Check that the folder is there, can be written, and has"
                        + " space left. Nothing was published or left half-written; the same command can be run again. Details are"
                        + " in the log file in the data folder, or run it with --debug.";

        CommandLineRun output = CommandLineRun.of(
                "run", "--input=" + folder.input(), "--data=" + temp.resolve("data"), "--output=" + file);
        CommandLineRun data =
                CommandLineRun.of("run", "--input=" + folder.input(), "--output=" + folder.output(), "--data=" + file);

        assertThat(List.of(output.exitCode(), data.exitCode())).containsOnly(1);
        assertThat(output.err().lines().toList().getLast()).isEqualTo(sentence.formatted("/2026-10 (Not a directory)"));
        assertThat(data.err().lines()).containsExactly(sentence.formatted(""));
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void buildsOneEditionHoweverManyStartAtOnce() throws Exception {
        List<Callable<CommandLineRun>> starts = new ArrayList<>();
        for (int start = 0; start < 8; start++) {
            starts.add(() -> folder.execute("run", "--month=2026-09"));
        }
        List<Integer> exitCodes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(starts.size())) {
            for (Future<CommandLineRun> start : threads.invokeAll(starts)) {
                exitCodes.add(start.get().exitCode());
            }
        }

        assertThat(exitCodes).contains(0).containsAnyOf(0, 5).allMatch(code -> code == 0 || code == 5);
        try (Stream<Path> editions = Files.list(folder.output().resolve("2026-09"))) {
            assertThat(editions.map(path -> path.getFileName().toString())).containsExactly("edition-1");
        }
    }

    private static SortedMap<String, String> ledgerFiles(Path data) throws IOException {
        SortedMap<String, String> files = Tree.of(data);
        files.keySet().removeIf(name -> !name.matches("ledger\\.(script|properties|data|log)"));
        return files;
    }
}
