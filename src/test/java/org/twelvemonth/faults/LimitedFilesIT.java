package org.twelvemonth.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.Tree;
import org.twelvemonth.cli.WorkingFolder;

/**
 * The system refuses to let any file of the run, those of the databases too, grow beyond a limit: every limit fails another
 * write, as a full disk does.
 */
@Disabled("known: a ledger whose very first writes were refused has to be moved away by hand")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "limits are set by the shell's ulimit")
class LimitedFilesIT {
    private static final String MONTH = "2026-10";

    /** In blocks of 512 bytes, as POSIX counts them for ulimit. */
    private static final List<Integer> LIMITS = List.of(1, 4, 16, 40, 64, 100, 160);

    @TempDir
    Path temp;

    @Test
    void failsInOneSentenceAndFinishesWithTheSameBytesOnceThereIsSpace() throws Exception {
        WorkingFolder whole = new WorkingFolder(Files.createDirectory(temp.resolve("undisturbed"))).withSample();
        assertThat(ChildRun.start(whole, MONTH).exitCode()).isZero();
        int refused = 0;
        for (int limit : LIMITS) {
            WorkingFolder folder =
                    new WorkingFolder(Files.createDirectory(temp.resolve("limit-" + limit))).withSample();
            ChildRun limited = ChildRun.start(
                    folder, MONTH, List.of("sh", "-c", "ulimit -f " + limit + "; exec \"$@\"", "limited"));
            if (limited.exitCode() != 0) {
                refused++;
                assertThat(limited.exitCode()).as(limited.err()).isEqualTo(1);
                assertThat(limited.err()).as("limit " + limit).doesNotContain("\tat ", "Exception:");
            }

            ChildRun next = ChildRun.start(folder, MONTH);

            assertThat(next.exitCode()).as("limit " + limit + "\n" + next.err()).isZero();
            assertThat(Tree.of(folder.output())).as("limit " + limit).isEqualTo(Tree.of(whole.output()));
        }
        assertThat(refused).as("limits that a run could not bear").isGreaterThanOrEqualTo(3);
    }
}
