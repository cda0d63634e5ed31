package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real records as they are, read by a mapping: nothing is converted beforehand. */
class RealExportTests {
    private static final Path MAPPING =
            Path.of("src", "test", "resources", "org", "twelvemonth", "cli", "real-records.yaml");

    @TempDir
    static Path temp;

    private static List<NamedCsvRecord> rows = List.of();
    private static CommandLineRun agedOut = new CommandLineRun(-1, "", "");
    private static CommandLineRun run = new CommandLineRun(-1, "", "");

    @BeforeAll
    static void runTheWholeJob() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        Files.createDirectories(folder.input());
        for (Path file : RealRecords.files()) {
            Files.copy(file, folder.input().resolve(file.getFileName()));
        }
        rows = RealRecords.rows();
        agedOut = folder.executeWith(MAPPING, "run", "--month=2018-09", "--max-rejected=10");
        assertThat(agedOut.exitCode()).as(agedOut.err()).isZero();
        run = folder.executeWith(MAPPING, "run", "--month=2017-09", "--max-rejected=10");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void acceptsEveryRowWithDatesAndACountry() {
        long usable = rows.stream().filter(RealRecords::usable).count();

        assertThat(rows).hasSize(25_611);
        assertThat(run.lines().getFirst())
                .isEqualTo("Read 25611 rows from 2 record files: " + usable + " accepted, " + (25_611 - usable)
                        + " rejected.");
    }

    @Test
    void listsTheCountriesThatAnIndependentCountGives() throws IOException {
        assertThat(RealRecords.publishedCodes(run))
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(RealRecords.countriesOfTheWindow(rows));
    }

    @Test
    void listsNothingOnceAllOfItHasAgedOut() throws IOException {
        assertThat(RealRecords.publishedCodes(agedOut)).isEmpty();
    }

    @Test
    void rejectsRowsForWhatIsWrongWithThem() throws IOException {
        long withoutStart = rows.stream()
                .filter(row -> RealRecords.day(row, "start_date").isEmpty())
                .count();

        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(run.folder().resolve("internal/rejected-records.csv"))) {
            assertThat(csv.stream().filter(row -> row.getField("column").equals("delivery_start")))
                    .hasSize((int) withoutStart);
        }
    }

    /** Somebody who has nothing but the files gets to a register that can be read whole, and publishes nothing by it. */
    @Test
    void readsAllOfItByTheMappingThatItProposes(@TempDir Path folder) throws IOException {
        WorkingFolder proposed = new WorkingFolder(folder);
        Files.createDirectories(proposed.input());
        StringBuilder settings = new StringBuilder("mapping:\n");
        for (Path file : RealRecords.files()) {
            Files.copy(file, proposed.input().resolve(file.getFileName()));
            CommandLineRun suggestion = proposed.execute("check", "--suggest-mapping=" + file);
            suggestion
                    .out()
                    .lines()
                    .filter(line -> !line.equals("mapping:"))
                    .forEach(line -> settings.append(line).append('\n'));
        }
        Path config = Files.writeString(folder.resolve("settings.yaml"), settings);

        CommandLineRun whole = proposed.executeWith(config, "run", "--month=2017-09", "--max-rejected=10");

        assertThat(whole.exitCode()).as(whole.err()).isZero();
        assertThat(whole.lines().getFirst()).isEqualTo(run.lines().getFirst());
        assertThat(RealRecords.publishedCodes(whole)).isEmpty();
    }

    @Test
    void tellsReviewersThatTheMappingPublishes() {
        assertThat(run.out())
                .contains(
                        "fmtrpt_2016_2017.csv has rows that its mapping makes publishable, all alike, where the file lacks"
                                + " the column: disclosure \"PUBLISH\", disclosure_approver \"Director\", disclosure_decided_on"
                                + " \"2017-09-30\".");
    }

    @Test
    void isTheExampleOfTheManual() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(Files.readString(MAPPING));
    }
}
