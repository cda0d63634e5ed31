package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that cannot be used stops the run, and harms nothing that stands. */
class RefusedFileTests {
    @TempDir
    Path temp;

    enum Hostile {
        NUL_BYTES("b.csv", HEADER + "\nR-2,Fi\0ji\n"),
        ENDLESS_QUOTE("b.csv", HEADER + "\nR-2,\"" + "x".repeat(20_000_000)),
        TOO_MANY_COLUMNS("b.csv", "x,".repeat(100_000) + "\n"),
        NO_WORKBOOK("b.xlsx", "PK and then nothing"),
        OLD_WORKBOOK("b.xls", "\u00D0\u00CF"),
        HEADING_TWICE("b.csv", (HEADER + ",country\n"));

        private final String name;
        private final String content;

        Hostile(String name, String content) {
            this.name = name;
            this.content = content;
        }
    }

    @ParameterizedTest
    @EnumSource
    void harmsNothingThatWasSealed(Hostile hostile) throws IOException {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        assertThat(folder.execute("run", "--month=2026-10").exitCode()).isZero();
        Map<String, String> sealed = Tree.of(folder.output());
        Path file = Files.writeString(folder.input().resolve(hostile.name), hostile.content);

        CommandLineRun refused = folder.execute("run", "--month=2026-10");

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err()).containsPattern("(?m)^" + hostile.name + " ").doesNotContain("Exception");
        assertThat(Tree.of(folder.output())).isEqualTo(sealed);
        Files.delete(file);
        assertThat(folder.execute("run", "--month=2026-09").exitCode()).isZero();
    }

    @Test
    void refusesALinkOutOfTheInputFolder() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp).with("a.csv", HEADER, published("R-1", "Fiji"));
        Path elsewhere = Files.writeString(temp.resolve("elsewhere.csv"), HEADER + "\n" + published("R-2", "Malta"));
        Files.createSymbolicLink(folder.input().resolve("b.csv"), elsewhere);

        CommandLineRun refused = folder.execute("run", "--month=2026-10");

        assertThat(refused.exitCode()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err()).contains("b.csv ");
        assertThat(Tree.of(folder.output())).isEmpty();
    }
}
