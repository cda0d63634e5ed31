package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All files that refuse a run are named at once: a person mends them in one go. */
class AllRefusedFilesTests {
    private static final String DUPLICATE =
            " has two columns with the same heading, columns 2 and 13. Give each column a heading of its own and"
                    + " run again.";
    private static final String BROKEN = " is not well-formed CSV after line 2: a quotation mark is not closed, or text"
            + " follows a closing one, or a field is too long. Correct the rows there and run again.";
    private static final String NO_RECORDS =
            "e.pdf is no record file. Only .csv and .xlsx files are read. Save it as one of them, or move it out, and run again.";

    @TempDir
    Path temp;

    private WorkingFolder folder() throws IOException {
        return new WorkingFolder(temp)
                .with("a.csv", HEADER + ",Country", published("R-1", "Fiji") + ",")
                .with("b.csv", HEADER, published("R-2", "Tonga"))
                .with("c.csv", HEADER, published("R-3", "Samoa"), "\"R-4")
                .with("d.csv", HEADER + ",Country", published("R-1", "Fiji") + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --month=2026-10", "explain Fiji --month=2026-10"})
    void areNamedByEachCommand(String command) throws IOException {
        CommandLineRun run = folder().execute(command);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("a.csv" + DUPLICATE + " c.csv" + BROKEN + " d.csv" + DUPLICATE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void areNamedByTheCheck() throws IOException {
        CommandLineRun run = folder().execute("check");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines()).containsExactly("a.csv" + DUPLICATE, "c.csv" + BROKEN, "d.csv" + DUPLICATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --month=2026-10", "explain Fiji --month=2026-10"})
    void areNamedTogetherWithFilesThatAreNoRecordFiles(String command) throws IOException {
        WorkingFolder folder = folder();
        Files.writeString(folder.input().resolve("e.pdf"), "%PDF");

        CommandLineRun run = folder.execute(command);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(NO_RECORDS + " a.csv" + DUPLICATE + " c.csv" + BROKEN + " d.csv" + DUPLICATE);
    }

    @Test
    void areCountedByNameWhereTheyAreMany() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        List<String> names =
                IntStream.range(10, 23).mapToObj(i -> "f" + i + ".csv").toList();
        for (String name : names) {
            folder.with(name, HEADER + ",Country", published("R-1", "Fiji") + ",");
        }

        CommandLineRun run = folder.execute("explain", "Fiji", "--month=2026-10");

        assertThat(run.err().strip())
                .isEqualTo(
                        names.stream().limit(10).map(name -> name + DUPLICATE).collect(Collectors.joining(" "))
                                + " Also refused: f20.csv, f21.csv, f22.csv.");
    }
}
