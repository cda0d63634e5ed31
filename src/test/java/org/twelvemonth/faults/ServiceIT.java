package org.twelvemonth.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.Tree;
import org.twelvemonth.cli.WorkingFolder;

/** The packaged program as a service that stays, by the machine's own clock. */
class ServiceIT {
    private static final long TEN_SECONDS = 10_000_000_000L;

    @TempDir
    Path temp;

    @Test
    void buildsTheDueMonthStaysAndEndsWhenAskedTo() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        Path settings = Files.writeString(temp.resolve("settings.yaml"), "schedule: {cron: \"* * * * * *\"}\n");
        ChildRun service = ChildRun.command(folder, List.of(), "serve", "--port=0", "--config=" + settings);
        service.awaitOut("waits for review in");
        // It looks again some times, and finds nothing to do.
        TimeUnit.SECONDS.sleep(3);

        long start = System.nanoTime();
        service.askToEnd();

        assertThat(service.exitCode()).isEqualTo(143);
        assertThat(System.nanoTime() - start).isLessThan(TEN_SECONDS);
        assertThat(service.err()).isEmpty();
        assertThat(service.out().lines().filter(line -> line.contains("waits for review in")))
                .hasSize(1);
        assertThat(service.out()).endsWith("Ended, because the process was asked to." + System.lineSeparator());
        assertThat(Tree.of(folder.output()).keySet())
                .filteredOn(name -> name.endsWith("/manifest.json"))
                .hasSize(1);
    }

    /** With the option of Java that the launcher gives a service. */
    @Test
    void endsWhenItsMemoryIsUsedUpAndStartsAnew() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        ChildRun starved =
                ChildRun.command(folder, List.of("-Xmx32m", "-XX:+ExitOnOutOfMemoryError"), "serve", "--port=0");

        assertThat(starved.exitCode()).as(starved.out() + starved.err()).isEqualTo(3);

        ChildRun anew = ChildRun.command(folder, List.of(), "serve", "--port=0");
        anew.awaitOut("waits for review in");
        anew.askToEnd();
        assertThat(anew.exitCode()).as(anew.out() + anew.err()).isEqualTo(143);
        assertThat(anew.out()).contains("waits for review in");
    }
}
