package org.twelvemonth.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.ServedConsole;
import org.twelvemonth.cli.Visitor;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.edition.Digest;

/** Who signs in, reads, searches and is refused stands in the stream of activity, with the address. */
class ActivityTests {
    private static final String PASSWORD = "three plain words";

    @TempDir
    Path temp;

    @Test
    void tellsWhoCameInAndReadWhatWithoutWhatTheySoughtAndFindsWhatWasChanged() throws Exception {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        folder.withAccount("jo", PASSWORD, "viewer");
        folder.withAccount("ann", PASSWORD, "operator");
        try (ServedConsole console = ServedConsole.on(folder)) {
            console.awaitOutput("waits for review");
            Visitor jo = new Visitor(console.address()).signIn("jo", PASSWORD);
            jo.read("/editions/2026-10/1");
            jo.read("/editions/2026-10/1/countries/FJ");
            jo.read("/editions/2026-10/1/withheld?q=Myanmar");
            jo.get("/editions/2026-10/1/files/internal/engagements.xlsx");
            Visitor ann = new Visitor(console.address()).signIn("ann", PASSWORD);
            ann.get("/editions/2026-10/1");
        }

        CommandLineRun activity = folder.execute("audit", "--activity");

        assertThat(activity.exitCode()).as(activity.err()).isZero();
        assertThat(activity.err()).isEmpty();
        assertThat(activity.lines().stream().map(line -> line.split("  ", 3)[2]))
                .filteredOn(line -> !line.contains("  settings changed  "))
                .containsExactly(
                        "schedule  run started  2026-10",
                        "jo  signed in    127.0.0.1",
                        "jo  page opened  /editions/2026-10/1  127.0.0.1",
                        "jo  page opened  /editions/2026-10/1/countries/{code}  127.0.0.1",
                        "jo  records searched  /editions/2026-10/1/withheld  127.0.0.1",
                        "jo  file opened  /editions/2026-10/1/files/internal/engagements.xlsx  127.0.0.1",
                        "ann  signed in    127.0.0.1",
                        "ann  access refused  GET /editions/2026-10/1  127.0.0.1");
        assertThat(folder.execute("audit").out()).doesNotContain("signed in", "page opened");

        Path file = onlyFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        List<String> lines = Files.readAllLines(file);
        Files.writeString(
                file,
                String.join("\n", lines)
                                .replace(
                                        "\"actor\":\"jo\",\"activity\":\"FILE_OPENED\"",
                                        "\"actor\":\"ann\",\"activity\":\"FILE_OPENED\"")
                        + "\nnothing\n");
        CommandLineRun changed = folder.execute("audit", "--activity");
        assertThat(changed.err())
                .contains(" of the activity was changed: its content has the hash ")
                .contains("After entry " + lines.size() + " of the activity, a line with the SHA-256 "
                        + Digest.of("nothing") + " is no entry.");
    }

    @Test
    void tellsThatTheSettingsWereChanged() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        folder.execute("editions");
        folder.execute("editions");
        Path other = Files.writeString(temp.resolve("other.yaml"), "continents: SEVEN\n");
        folder.executeWith(other, "editions");

        assertThat(folder.executeWith(other, "audit", "--activity").lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .containsPattern("  operating-system user \\S+  settings changed  SHA-256 [0-9a-f]{64}$"));
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("data/activity"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
