package org.twelvemonth.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.Postgresql;
import org.twelvemonth.cli.Tree;
import org.twelvemonth.cli.WorkingFolder;

/** Processes with data folders of their own, which share a ledger in PostgreSQL and the output folder. */
class TwoNodesIT {
    private static final String MONTH = "2026-10";

    @RegisterExtension
    private final Postgresql postgresql = new Postgresql();

    @TempDir
    Path temp;

    private WorkingFolder one;
    private WorkingFolder two;
    private String[] database;

    @BeforeEach
    void shareFolders() throws IOException {
        one = new WorkingFolder(Files.createDirectory(temp.resolve("one"))).withSample();
        two = new WorkingFolder(Files.createDirectory(temp.resolve("two")));
        Files.createDirectory(one.output());
        Files.createSymbolicLink(two.input(), one.input());
        Files.createSymbolicLink(two.output(), one.output());
        database = postgresql.environment().entrySet().stream()
                .map(entry -> "-D" + entry.getKey().toLowerCase(Locale.ROOT).replace('_', '.') + "=" + entry.getValue())
                .toArray(String[]::new);
    }

    @Test
    void buildOneEditionWhenTheyStartAtOnce() throws Exception {
        List<ChildRun> runs = new ArrayList<>();
        for (WorkingFolder node : List.of(one, two)) {
            runs.add(ChildRun.start(node, MONTH, database));
        }
        List<Integer> exitCodes = new ArrayList<>();
        for (ChildRun run : runs) {
            exitCodes.add(run.exitCode());
        }

        assertThat(exitCodes)
                .as(runs.get(0).err() + runs.get(1).err())
                .contains(0)
                .isSubsetOf(0, 5);
        assertThat(Tree.of(one.output())).containsKey(MONTH + "/edition-1/manifest.json");
        assertThat(Tree.of(one.output()).keySet()).allMatch(name -> name.startsWith(MONTH + "/edition-1/"));
    }

    @Test
    void takeOverFromOneThatWasKilled() throws Exception {
        ChildRun killed = ChildRun.start(one, MONTH, database);
        killed.awaitErr("Reading records");
        killed.killAfter(0);

        ChildRun other = ChildRun.start(two, MONTH, database);

        assertThat(other.exitCode()).as(other.err()).isZero();
        assertThat(Tree.of(one.output())).isEqualTo(undisturbed());
    }

    private SortedMap<String, String> undisturbed() throws IOException {
        WorkingFolder alone = new WorkingFolder(Files.createDirectory(temp.resolve("alone"))).withSample();
        CommandLineRun run = CommandLineRun.of(
                "run",
                "--month=" + MONTH,
                "--input=" + alone.input(),
                "--output=" + alone.output(),
                "--data=" + alone.root().resolve("data"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Tree.of(alone.output());
    }
}
