package org.twelvemonth.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatMemoryTests {
    private static final int ROWS = 60_000;

    /** Title, description, marking, link and headings. */
    private static final int HEAD = 5;

    @TempDir
    Path folder;

    @Test
    void writesManyRowsInASmallHeap() throws Exception {
        Path file = folder.resolve("engagements.xlsx");
        Path log = folder.resolve("log");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyRows.class.getName(),
                        Integer.toString(ROWS),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES))
                .as("ended within five minutes")
                .isTrue();

        assertThat(process.exitValue()).as(() -> text(log)).isZero();
        XlsxPackage read = XlsxPackage.of(file);
        assertThat(read.text("xl/worksheets/sheet11.xml").split("<row ", -1)).hasSize(HEAD + ROWS + 1);
        assertThat(read.text("xl/tables/table10.xml"))
                .contains("name=\"Engagements\"")
                .contains(":AO" + (HEAD + ROWS));
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
