package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One tick of the schedule, at noon on 22 November 2026. */
@OnEachDatabase
class ServeCommandTests {
    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
    }

    @Test
    void beginsWithTheLastMonthThatIsOver() throws IOException {
        CommandLineRun tick = tick("");

        assertThat(tick.exitCode()).as(tick.err()).isZero();
        assertThat(tick.lines()).containsExactly("2026-10 waits for review in " + edition("2026-10"));
    }

    @Test
    void buildsEveryMonthFromTheConfiguredOneOnTheOldestFirst() throws IOException {
        folder.execute("run", "--month=2026-09");

        CommandLineRun tick = tick("first-month: 2026-08");

        assertThat(tick.lines())
                .containsExactly(
                        "2026-08 waits for review in " + edition("2026-08"),
                        "2026-10 waits for review in " + edition("2026-10"));
    }

    @Test
    void doesNothingWhenItTicksTwice() throws IOException {
        tick("");

        CommandLineRun second = tick("");

        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).isEmpty();
        assertThat(second.err()).isEmpty();
    }

    @Test
    void remembersTheMonthItBeganWith() throws IOException {
        tick("marker: \".ready-{month}\"");
        new Ledger(folder).update("update schedule set first_month = '2026-08'");
        Files.createFile(folder.input().resolve(".ready-2026-08"));

        CommandLineRun afterADowntime = tick("marker: \".ready-{month}\"");

        assertThat(afterADowntime.lines())
                .startsWith("2026-08 waits for review in " + edition("2026-08"))
                .hasSize(1);
    }

    @Test
    void waitsForTheMarkerAndSaysWhenAMonthIsOverdue() throws IOException {
        CommandLineRun waiting = tick("marker: \".ready-{month}\"\n  overdue-after: P30D");
        CommandLineRun overdue = tick("marker: \".ready-{month}\"\n  overdue-after: P20D");

        assertThat(waiting.exitCode()).isZero();
        assertThat(waiting.lines())
                .containsExactly("2026-10 waits for the file " + folder.input().resolve(".ready-2026-10") + ".");
        assertThat(overdue.exitCode()).isEqualTo(3);
        assertThat(overdue.err().lines())
                .containsExactly("2026-10 is overdue: it still waits for the file "
                        + folder.input().resolve(".ready-2026-10") + ".");
    }

    @Test
    void waitsUntilTheRecordsWereLeftAlone() throws IOException {
        Path records = folder.input().resolve("a.csv");
        Files.setLastModifiedTime(records, FileTime.from(Instant.parse("2026-11-22T11:30:01Z")));
        CommandLineRun waiting = tick("minimum-age: PT30M\n  overdue-after: P30D");
        CommandLineRun overdue = tick("minimum-age: PT30M\n  overdue-after: P20D");
        Files.setLastModifiedTime(records, FileTime.from(Instant.parse("2026-11-22T11:30:00Z")));

        CommandLineRun built = tick("minimum-age: PT30M");

        assertThat(waiting.exitCode()).isZero();
        assertThat(waiting.lines()).containsExactly("2026-10 waits for a.csv to be left alone for PT30M.");
        assertThat(overdue.exitCode()).isEqualTo(3);
        assertThat(overdue.err().lines())
                .containsExactly("2026-10 is overdue: it still waits for a.csv to be left alone for PT30M.");
        assertThat(built.lines()).containsExactly("2026-10 waits for review in " + edition("2026-10"));
    }

    @Test
    void saysWhyAMonthWasRefusedAndTriesItAgain() throws IOException {
        folder.with("b.csv", "this,is,no,register");
        CommandLineRun refused = tick("");
        Files.delete(folder.input().resolve("b.csv"));

        CommandLineRun again = tick("");

        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).startsWith("2026-10: b.csv");
        assertThat(again.lines()).containsExactly("2026-10 waits for review in " + edition("2026-10"));
    }

    @Test
    void refusesAPortForALookThatEndsAtOnce() {
        CommandLineRun refused = folder.execute("serve", "--once", "--port=8081");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().stripTrailing())
                .isEqualTo("--port and --address are for a service that stays, and --once ends after one look. Leave"
                        + " one out.");
    }

    @Test
    void refusesAnAddressOfAnotherMachine() {
        CommandLineRun refused = folder.execute("serve", "--address=192.0.2.1");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err().stripTrailing())
                .isEqualTo("--address is an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them;"
                        + " found 192.0.2.1.");
    }

    private CommandLineRun tick(String schedule) throws IOException {
        Path config = Files.writeString(
                temp.resolve("settings.yaml"), "schedule:\n  zone: Europe/London\n  " + schedule + "\n");
        return CommandLineRun.of(
                "serve",
                "--once",
                "--input=" + folder.input(),
                "--output=" + folder.output(),
                "--data=" + temp.resolve("data"),
                "--config=" + config);
    }

    private Path edition(String month) {
        return folder.output().resolve(month).resolve("edition-1");
    }
}
