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

@OnEachDatabase
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

    @ParameterizedTest
    @ValueSource(strings = {".building-3/public", ".removing-edition-1/public", ".sorting-3/.sort-1"})
    void clearsAwayWhatCutOffStartsLeftForAnyMonth(String name) throws IOException {
        Path leftOver =
                Files.createDirectories(folder.output().resolve("2026-07").resolve(name));

        folder.execute("run", RUN);

        assertThat(leftOver.getParent()).doesNotExist();
    }

    @Test
    void leavesNothingBesideTheEdition() throws IOException {
        try (Stream<Path> left = Files.list(folder.output().resolve("2026-10"))) {
            assertThat(left).containsExactly(edition);
        }
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

    @Test
    void buildsOneEditionHoweverManyStartAtOnce() throws Exception {
        List<Callable<CommandLineRun>> starts = new ArrayList<>();
        for (int start = 0; start < 8; start++) {
            starts.add(() -> folder.execute("run", "--month=2026-09"));
        }
        List<CommandLineRun> ended = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(starts.size())) {
            for (Future<CommandLineRun> start : threads.invokeAll(starts)) {
                ended.add(start.get());
            }
        }

        assertThat(ended)
                .allSatisfy(run -> assertThat(run.exitCode()).as(run.err()).isIn(0, 5))
                .anySatisfy(run -> assertThat(run.exitCode()).isZero());
        try (Stream<Path> editions = Files.list(folder.output().resolve("2026-09"))) {
            assertThat(editions.map(path -> path.getFileName().toString())).containsExactly("edition-1");
        }
    }
}
