package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that looks for due months every second, while the months go by as the test says. */
class StayingServiceTests {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path temp;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T23:59:00Z"));
    private final CompletableFuture<CommandLineRun> ended = new CompletableFuture<>();
    private WorkingFolder folder;
    private Thread service;

    @BeforeEach
    void serve() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        Path settings = Files.writeString(temp.resolve("settings.yaml"), "schedule: {cron: \"* * * * * *\"}\n");
        service = new Thread(() -> ended.complete(CommandLineRun.at(
                (InstantSource) now::get,
                "serve",
                "--port=0",
                "--input=" + folder.input(),
                "--output=" + folder.output(),
                "--data=" + temp.resolve("data"),
                "--config=" + settings)));
        service.start();
    }

    @AfterEach
    void endTheService() throws InterruptedException {
        service.interrupt();
        service.join(PATIENCE);
    }

    @Test
    void buildsEachMonthOnceWhenItIsOverAndStays() throws Exception {
        await(edition("2026-10/edition-1"));
        now.set(Instant.parse("2026-12-01T00:00:01Z"));
        await(edition("2026-11/edition-1"));
        now.set(Instant.parse("2027-02-01T00:00:01Z"));
        await(edition("2027-01/edition-1"));
        // Looks again and again, and finds nothing to do.
        TimeUnit.SECONDS.sleep(3);

        assertThat(ended).isNotDone();
        assertThat(edition("2026-12/edition-1")).isRegularFile();
        assertThat(Tree.of(folder.output()).keySet())
                .filteredOn(name -> name.endsWith("manifest.json"))
                .containsExactly(
                        "2026-10/edition-1/manifest.json",
                        "2026-11/edition-1/manifest.json",
                        "2026-12/edition-1/manifest.json",
                        "2027-01/edition-1/manifest.json");
    }

    @Test
    void keepsTheLedgerToItself() throws Exception {
        await(edition("2026-10/edition-1"));

        CommandLineRun other = folder.execute("history");

        assertThat(other.exitCode()).isEqualTo(5);
        assertThat(other.err()).contains("process " + ProcessHandle.current().pid());
    }

    private Path edition(String name) {
        return folder.output().resolve(name).resolve("manifest.json");
    }

    private void await(Path file) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file)) {
            assertThat(ended).as("the service").isNotDone();
            assertThat(System.nanoTime()).as("patience with " + file).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
