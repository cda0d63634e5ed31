package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of each run, beside the ledger; all runs begin at noon on 22 November 2026. */
class RunLogTests {
    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void putRecordsIn() throws IOException {
        folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
    }

    @AfterEach
    void writeTextAgain() {
        System.clearProperty("logging.structured.format.file");
    }

    @Test
    void hasAFileForEachRunNamedByMonthAndStart() throws IOException {
        folder.execute("run", "--month=2026-09");
        folder.execute("serve", "--once");

        assertThat(names()).containsExactly("run-2026-09-20261122T120000Z.log", "run-2026-10-20261122T120000Z.log");
        assertThat(log("2026-09"))
                .contains("The run for 2026-09 begins, asked for by: command line.")
                .contains("The run for 2026-09 ended: sealed.")
                .doesNotContain("2026-10");
        assertThat(log("2026-10")).contains("The run for 2026-10 begins, asked for by: schedule.");
    }

    @Test
    void hasTheStackTraceOfAFailure() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.output()).resolve("2026-10"), "a file where the folder should be");

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(log("2026-10"))
                .contains("NotDirectoryException: ")
                .contains("\tat org.twelvemonth.job.Recovery.recover(Recovery.java:")
                .contains("The run for 2026-10 was cut short.");
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
        folder.execute("run", "--month=2026-10");

        assertThat(Files.getPosixFilePermissions(logs().resolve(names().getFirst())))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void isJsonWhereTheOperatorAsksForIt() throws IOException {
        System.setProperty("logging.structured.format.file", "ecs");

        folder.execute("run", "--month=2026-10");

        List<JsonNode> lines = log("2026-10")
                .lines()
                .map(JsonMapper.builder().build()::readTree)
                .toList();
        assertThat(lines.getFirst().path("message").asString())
                .isEqualTo("The run for 2026-10 begins, asked for by: command line.");
        assertThat(Files.readString(logs().resolve("twelvemonth.log"))).startsWith("{");
    }

    private String log(String month) throws IOException {
        return Files.readString(logs().resolve("run-" + month + "-20261122T120000Z.log"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(logs())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("run-"))
                    .sorted()
                    .toList();
        }
    }

    private Path logs() {
        return temp.resolve("data/logs");
    }
}
