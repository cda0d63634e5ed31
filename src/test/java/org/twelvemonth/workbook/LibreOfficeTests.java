package org.twelvemonth.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.twelvemonth.engagement.EngagementBuilder.anEngagement;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program than the one that wrote it opens the workbook, and finds the same in it. */
class LibreOfficeTests {
    /** Comma, double quotes, UTF-8, from line 1, cells as shown, every sheet to a file of its own. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

    @TempDir
    Path folder;

    @Test
    void opensEverySheetAndFindsTheSameRows() throws Exception {
        Records records = Samples.everything()
                .add("T-1", anEngagement().withPurpose("=1+1").titled("café <b> _x000D_ \uD83D\uDE00"));
        Path file = Workbooks.write(records, folder);

        convert(file, CSV);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(path -> path.toString().endsWith(".csv"))).hasSize(17);
        }
        List<NamedCsvRecord> engagements = rows("Engagements");
        assertThat(engagements)
                .extracting(row -> row.getField("Reference"))
                .containsExactlyElementsOf(Workbooks.column(file, "Engagements", "Reference"));
        assertThat(engagements)
                .filteredOn(row -> row.getField("Reference").equals("T-1"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.getField("Purpose")).isEqualTo("=1+1");
                    assertThat(row.getField("Title")).isEqualTo("café <b> _x000D_ \uD83D\uDE00");
                    assertThat(row.getField("Delivery start")).isEqualTo("2026-03-02");
                    assertThat(row.getField("Contract value (GBP)")).isEqualTo("12500.5");
                });
    }

    @Test
    void printsIt() throws Exception {
        Path file = Workbooks.write(Samples.everything(), folder);

        convert(file, "pdf");

        assertThat(folder.resolve("engagements.pdf")).isNotEmptyFile();
    }

    private List<NamedCsvRecord> rows(String sheet) throws IOException {
        String text = Files.readString(folder.resolve("engagements-" + sheet + ".csv"));
        String table = text.substring(text.indexOf("Countries,Reference"));
        return CsvReader.builder().ofNamedCsvRecord(table).stream().toList();
    }

    private void convert(Path file, String format) throws Exception {
        assumeThat(onPath("soffice")).as("LibreOffice is installed").isTrue();
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.destroy();
        assertThat(ended).as("LibreOffice ended within three minutes").isTrue();
        assertThat(Files.readString(log, StandardCharsets.UTF_8)).doesNotContainIgnoringCase("error");
        assertThat(process.exitValue()).isZero();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }
}
