package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks by what lies in the input folder, on the program as it is used. */
class HostileInputTests {
    @TempDir
    Path temp;

    private WorkingFolder folder() throws IOException {
        return new WorkingFolder(temp).with("0.csv", HEADER, published("R-1", "Fiji"), published("R-2", "Kenya"));
    }

    /** The correction that withholds Kenya. */
    @ParameterizedTest
    @ValueSource(strings = {"Readme - corrections.csv", "README.CSV", "readme.txt.csv"})
    void aCorrectionNamedLikeADescriptionCounts(String name) throws IOException {
        CommandLineRun run =
                folder().with(name, HEADER, withheld("R-2", "Kenya")).execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.folder().resolve("public/countries-assisted.txt"))
                .content()
                .contains("Fiji")
                .doesNotContain("Kenya");
    }

    @ParameterizedTest
    @ValueSource(strings = {".corrections.csv", "~$b.csv", "corrections.md", "b.csv.gz", "b.tsv"})
    void aCorrectionThatIsNotReadRefusesTheRun(String name) throws IOException {
        CommandLineRun run =
                folder().with(name, HEADER, withheld("R-2", "Kenya")).execute("run", "--month=2026-10");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(name + " is ");
    }

    /** The longest cells of a record, and longer ones, in each column. */
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 1_000, 1_001, 32_767, 32_768, 1_000_000})
    void anExplanationIsBoundedWhateverTheLengthOfItsCells(int length) throws IOException {
        String cell = "7".repeat(length);
        WorkingFolder folder = folder().with(
                        "long.csv",
                        HEADER,
                        published("R-3", "Fiji").replace("Training", cell),
                        published("R-4", cell),
                        published(cell, "Fiji"),
                        published("R-5", "Fiji").replace("COMPLETED", cell),
                        published("R-6", "Fiji").replace("2026-03-01", cell),
                        published("R-7", "Fiji").replace("Director", cell));

        CommandLineRun run =
                assertTimeout(Duration.ofSeconds(60), () -> folder.execute("explain", "Fiji", "--month=2026-10"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("R-1").doesNotContain("7".repeat(1_001));
        assertThat(run.out().length()).isLessThan(20_000);
    }

    /** The file has no headings, so its first line is a record. */
    @ParameterizedTest
    @ValueSource(strings = {"run --month=2026-10", "check", "explain Fiji --month=2026-10"})
    void aRecordInPlaceOfHeadingsIsToldToNobody(String command) throws IOException {
        WorkingFolder folder =
                folder().with("b.csv", withheld("R-CANARY", "Kenya").replace("Training", "Operation Canary"));

        CommandLineRun run = folder.execute(command);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .contains("b.csv lacks the columns \"reference\", \"country\", \"title\", \"status\","
                        + " \"delivery_start\", \"disclosure\"; it has 11 headings, and 0 of them are columns of the record"
                        + " format.");
        assertThat(run.out() + run.err() + logs()).doesNotContainIgnoringCase("canary");
    }

    @Test
    void checkShowsHeadingsToProgramsAlone() throws IOException {
        CommandLineRun run = folder().with("b.csv", "Operation Canary,R-9").execute("check", "--format=json");

        assertThat(run.out()).contains("Operation Canary");
        assertThat(run.err()).doesNotContain("Canary");
    }

    @Test
    void namesThatTurnTextAreShownAsCodePoints() throws IOException {
        CommandLineRun run = folder().with("b.csv", HEADER, published("R-3", "ijif\u202Eaibmag\u009B2J"))
                .execute("check");

        assertThat(run.out())
                .contains("ijif[U+202E]aibmag[U+009B]2J: not understood")
                .doesNotContain("\u202E", "\u009B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "\uFDFA"})
    void aCellOfMillionsIsRejectedByCheckAndRunAlike(String character) throws IOException {
        WorkingFolder folder = folder().with(
                        "b.csv",
                        HEADER,
                        published("R-3", character.repeat(4_000_000)),
                        published("R-4", "Samoa").replace("Training", character.repeat(4_000_000)));

        assertTimeout(Duration.ofMinutes(2), () -> {
            CommandLineRun check = folder.execute("check");
            assertThat(check.exitCode()).as(check.err()).isZero();
            assertThat(check.out()).contains("at most 1000 characters", "at most 32767 characters");
            CommandLineRun run = folder.execute("run", "--month=2026-10", "--max-rejected=60");
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).contains("2 accepted, 2 rejected");
        });
    }

    @Test
    void rejectedRowsHoldNoFormula() throws IOException {
        WorkingFolder folder = folder().with(
                        "b.csv",
                        HEADER + ",desk;=1+2",
                        published("R-3", "Nowhere").replace("Training", "a;=1+1") + ",x");
        Path file = temp.resolve("rejected.csv");

        folder.execute("check", "--rejected=" + file);

        assertThat(file).content().contains("a;'=1+1", "desk;'=1+2").doesNotContain(";=");
    }

    private String logs() throws IOException {
        Path logs = temp.resolve("data/logs");
        if (!Files.isDirectory(logs)) {
            return "";
        }
        try (Stream<Path> files = Files.list(logs)) {
            return files.map(HostileInputTests::text).collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
