package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 25,611 real engagements of somebody else's register, brought into our columns here in the simplest way: everything
 * completed and publishable. They end on 30 September 2017, so the list for 2018-09 is rightly empty, and the one for
 * 2017-09 is not.
 */
class RealRecordsTests {
    @TempDir
    static Path temp;

    private static final List<NamedCsvRecord> ROWS = new ArrayList<>();
    private static CommandLineRun empty = new CommandLineRun(-1, "", "");
    private static CommandLineRun run = new CommandLineRun(-1, "", "");

    @BeforeAll
    static void runTheWholeJob() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        Files.createDirectories(folder.input());
        for (Path file : RealRecords.files()) {
            convert(file, folder.input().resolve(file.getFileName()));
        }
        empty = folder.execute("run", "--month=2018-09", "--max-rejected=10");
        assertThat(empty.exitCode()).as(empty.err()).isZero();
        run = folder.execute("run", "--month=2017-09", "--max-rejected=10");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void acceptsEveryRowWithDatesAndACountry() {
        long usable = ROWS.stream().filter(RealRecords::usable).count();

        assertThat(ROWS).hasSize(25_611);
        assertThat(run.lines().getFirst())
                .isEqualTo("Read 25611 rows from 2 record files: " + usable + " accepted, " + (25_611 - usable)
                        + " rejected.");
    }

    @Test
    void listsTheCountriesThatAnIndependentCountGives() throws IOException {
        assertThat(RealRecords.publishedCodes(run))
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(RealRecords.countriesOfTheWindow(ROWS));
    }

    @Test
    void listsNothingOnceAllOfItHasAgedOut() {
        assertThat(empty.lines()).contains("Listed for 2018-09: 0 countries and territories on 0 continents.");
        assertThat(empty.folder().resolve("public/countries-assisted.csv"))
                .content()
                .isEqualToNormalizingNewlines("continent,country,code\n");
    }

    @Test
    void rejectsRowsWithoutDatesForThatReason() throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(run.folder().resolve("internal/rejected-records.csv"))) {
            List<NamedCsvRecord> problems = csv.stream().toList();

            assertThat(problems.stream()
                            .filter(problem -> problem.getField("column").equals("delivery_start")
                                    && problem.getField("found").isEmpty()))
                    .hasSize((int) ROWS.stream()
                            .filter(row -> row.getField("start_date").isBlank())
                            .count());
        }
    }

    @Test
    void putsEveryEngagementOfTheWindowIntoTheWorkbook() throws IOException {
        long counting = ROWS.stream()
                .filter(RealRecords::usable)
                .filter(RealRecords::inWindow)
                .count();

        try (Workbook workbook = WorkbookFactory.create(
                run.folder().resolve("internal/engagements.xlsx").toFile(), null, true)) {
            // A title, what the sheet holds, the marking and the headings come before the rows.
            assertThat((long) workbook.getSheet("Engagements").getLastRowNum() + 1)
                    .isBetween(counting + 3, counting + 6);
        }
    }

    private static void convert(Path from, Path to) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(from);
                CsvWriter csv = CsvWriter.builder().build(to)) {
            csv.writeRecord(
                    "reference",
                    "country",
                    "title",
                    "status",
                    "delivery_start",
                    "delivery_end",
                    "disclosure",
                    "disclosure_approver",
                    "disclosure_decided_on",
                    "recipient",
                    "locality",
                    "trained",
                    "contract_value_gbp",
                    "program");
            rows.forEach(row -> {
                ROWS.add(row);
                csv.writeRecord(
                        "R-" + ROWS.size(),
                        row.getField("country"),
                        row.getField("course_title"),
                        "COMPLETED",
                        iso(row, "start_date"),
                        iso(row, "end_date"),
                        "PUBLISH",
                        "Director",
                        "2017-09-30",
                        row.getField("student_unit"),
                        row.getField("location"),
                        row.getField("quantity"),
                        RealRecords.amount(row),
                        row.getField("program"));
            });
        }
    }

    private static String iso(NamedCsvRecord row, String column) {
        return RealRecords.day(row, column).map(LocalDate::toString).orElse(row.getField(column));
    }
}
