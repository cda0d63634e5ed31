package org.twelvemonth.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.Tree;
import org.twelvemonth.cli.WorkingFolder;

/**
 * Kills the packaged program again and again; whatever the moment, the next start finishes the month with the bytes of an
 * undisturbed run. {@code -Dtwelvemonth.kills=100} kills more often, {@code -Dtwelvemonth.seed=7} at other moments.
 */
class KilledRunIT {
    private static final int KILLS = Integer.getInteger("twelvemonth.kills", 10);
    private static final long SEED = Long.getLong("twelvemonth.seed", 20_261_031L);
    private static final int KILLS_IN_A_ROW = 3;
    private static final String MONTH = "2026-10";

    private static SortedMap<String, String> undisturbed;
    private static long duration;

    @TempDir
    Path temp;

    @BeforeAll
    static void runUndisturbed(@TempDir Path root) throws Exception {
        WorkingFolder folder = new WorkingFolder(root).withSample();
        long start = System.nanoTime();
        ChildRun run = ChildRun.start(folder, MONTH);
        assertThat(run.exitCode()).as(run.err()).isZero();
        duration = (System.nanoTime() - start) / 1_000_000;
        undisturbed = Tree.of(folder.output());
    }

    @Test
    void finishesTheMonthWithTheSameBytesWheneverItWasKilled() throws Exception {
        Random random = new Random(SEED);
        List<Long> moments = new ArrayList<>();
        long slowest = 0;
        for (int round = 0; moments.size() < KILLS; round++) {
            WorkingFolder folder =
                    new WorkingFolder(Files.createDirectory(temp.resolve("round-" + round))).withSample();
            for (int kill = 0; kill < KILLS_IN_A_ROW && moments.size() < KILLS; kill++) {
                long moment = random.nextLong(duration);
                if (ChildRun.start(folder, MONTH).killAfter(moment)) {
                    moments.add(moment);
                }
                FinalNames.assertWhole(folder, MONTH);
            }
            long start = System.nanoTime();
            ChildRun next = ChildRun.start(folder, MONTH);

            String disturbance = "seed " + SEED + ", killed after milliseconds " + moments + "\n" + next.err();
            assertThat(next.exitCode()).as(disturbance).isZero();
            assertThat(Tree.of(folder.output())).as(disturbance).isEqualTo(undisturbed);
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        }
        System.out.println("Killed " + moments.size() + " times (seed " + SEED + ") within a run of " + duration
                + " ms; every next start finished with the same bytes, the slowest after " + slowest + " ms.");
    }

    @Test
    void stopsWithinSecondsWhenAskedToEndAndGoesOn() throws Exception {
        WorkingFolder folder = new WorkingFolder(Files.createDirectory(temp.resolve("stopped"))).withSample();
        ChildRun run = ChildRun.start(folder, MONTH);
        run.awaitErr("Reading records");
        long start = System.nanoTime();

        run.askToEnd();

        assertThat(run.exitCode()).isEqualTo(143);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
        assertThat(run.err()).contains("The run was stopped. The same command goes on with it.");
        assertThat(Tree.of(folder.output())).doesNotContainKey(MONTH + "/edition-1/manifest.json");
        ChildRun next = ChildRun.start(folder, MONTH);
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
    }

    @Test
    void finishesTheMonthAfterMemoryRanOut() throws Exception {
        WorkingFolder folder = new WorkingFolder(Files.createDirectory(temp.resolve("memory"))).withSample();
        ChildRun run = ChildRun.start(folder, MONTH, "-Xmx28m");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).endsWith("""
                        The program ran out of memory. Give it more with JAVA_OPTS=-Xmx1g, and run again. Nothing was \
                        published or left half-written; the same command can be run again. Details are in the log file \
                        in the data folder, or run it with --debug.
                        """);
        FinalNames.assertWhole(folder, MONTH);
        ChildRun next = ChildRun.start(folder, MONTH);
        assertThat(next.exitCode()).as(next.err()).isZero();
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
    }

    @Test
    void saysWithinSecondsWhichProcessIsAtWork() throws Exception {
        WorkingFolder folder = new WorkingFolder(Files.createDirectory(temp.resolve("held"))).withSample();
        ChildRun run = ChildRun.start(folder, MONTH);
        run.awaitErr("Looking at the record files");
        long start = System.nanoTime();
        ChildRun second = ChildRun.start(folder, MONTH);

        assertThat(second.exitCode()).isEqualTo(5);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        System.out.println("A second start said so after " + milliseconds + " ms.");
        assertThat(milliseconds).isLessThan(10_000);
        assertThat(second.err())
                .matches("The data folder is held by \"twelvemonth run\" \\(process " + run.process()
                        + ", since \\S+\\)\\. Wait until it has ended, or stop it first\\.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void buildsOneEditionHoweverManyProcessesStartAtOnce() throws Exception {
        WorkingFolder folder = new WorkingFolder(Files.createDirectory(temp.resolve("many"))).withSample();
        List<ChildRun> runs = new ArrayList<>();
        for (int start = 0; start < 5; start++) {
            runs.add(ChildRun.start(folder, MONTH));
        }
        List<Integer> exitCodes = new ArrayList<>();
        for (ChildRun run : runs) {
            exitCodes.add(run.exitCode());
        }

        assertThat(exitCodes).contains(0).isSubsetOf(0, 5);
        assertThat(Tree.of(folder.output())).isEqualTo(undisturbed);
    }
}
