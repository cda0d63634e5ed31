package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.twelvemonth.Pom;
import tools.jackson.databind.json.JsonMapper;

/** The edition of the sample records, read back by other people's readers. */
class SampleEditionTests {
    private static final List<String> LISTED = List.of(
            "Anguilla",
            "Australia",
            "Bermuda",
            "Canada",
            "Cayman Islands",
            "Cyprus",
            "Fiji",
            "Kingdom of Saudi Arabia",
            "Kosovo",
            "Malta",
            "Mauritius",
            "Montserrat",
            "Namibia",
            "Nigeria",
            "Oman",
            "Pakistan",
            "Papua New Guinea",
            "Republic of Singapore",
            "Republic of South Africa",
            "Samoa",
            "Solomon Islands",
            "Tonga",
            "Tunisia",
            "United Arab Emirates");

    @TempDir
    static Path temp;

    private static CommandLineRun run = new CommandLineRun(-1, "", "");

    @BeforeAll
    static void buildTheSample() throws IOException {
        run = new WorkingFolder(temp).withSample().execute("run", "--month=2026-10");
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void saysWhatWasReadAndListed() {
        assertThat(run.lines())
                .contains(
                        "Read 62 rows from 2 record files: 59 accepted, 3 rejected.",
                        "Listed for 2026-10: 24 countries and territories on 5 continents.");
    }

    @Test
    void listsTheTwentyFourInTheHouseStyle() throws IOException {
        String text = Files.readString(file("public/countries-assisted.txt"));

        assertThat(text).contains("across five continents").contains(String.join(", ", LISTED));
    }

    @Test
    void groupsThePageByContinent() throws IOException {
        Document page = Jsoup.parse(file("public/countries-assisted.html"), "UTF-8");

        assertThat(page.select("h2, h3").eachText())
                .containsSubsequence("Africa", "Americas", "Asia", "Europe", "Oceania");
        assertThat(page.text()).contains("1 November 2025", "31 October 2026");
        assertThat(page.select("main li").eachText()).containsAll(LISTED);
    }

    @Test
    void givesTheSameCountriesAsData() throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(file("public/countries-assisted.csv"))) {
            assertThat(csv.stream().map(row -> row.getField("country"))).containsExactlyInAnyOrderElementsOf(LISTED);
        }
    }

    @Test
    void countsTheSameInTheWorkbook() throws IOException {
        try (Workbook workbook =
                WorkbookFactory.create(file("internal/engagements.xlsx").toFile(), null, true)) {
            assertThat(names(workbook))
                    .contains(
                            "Cover",
                            "Contents",
                            "Notes",
                            "Continents",
                            "Countries",
                            "Engagements",
                            "Withheld",
                            "Undecided",
                            "Requests and refusals",
                            "Rejected records");
            Sheet countries = workbook.getSheet("Countries");
            assertThat(column(countries, "On the public list").stream().filter("Yes"::equals))
                    .hasSameSizeAs(LISTED);
            Sheet engagements = workbook.getSheet("Engagements");
            assertThat(column(engagements, "Publication").stream().distinct())
                    .containsExactlyInAnyOrder("Publishable", "Withheld", "Undecided", "Forbidden by marking");
            assertThat(column(engagements, "Source file")).allMatch(name -> name.startsWith("engagements-"));
        }
    }

    @Test
    void saysTheSameInTheSummary() throws IOException {
        try (PdfReader pdf = new PdfReader(Files.readAllBytes(file("internal/summary.pdf")))) {
            String firstPage = new PdfTextExtractor(pdf).getTextFromPage(1);

            assertThat(firstPage).contains("October 2026", "24", "1 November 2025 to 31 October 2026");
        }
        assertThat(file("internal/summary-oceania.pdf")).isRegularFile();
    }

    @Test
    void namesTheVersionOfThePomInItsManifest() throws Exception {
        assertThat(JsonMapper.shared()
                        .readTree(file("manifest.json"))
                        .at("/versions/twelvemonth")
                        .stringValue())
                .isEqualTo(Pom.version());
    }

    @Test
    void givesTheUnitedKingdomItsArticle() {
        assertThat(new WorkingFolder(temp)
                        .execute("explain", "--month=2026-10", "GB")
                        .lines())
                .startsWith("The United Kingdom (GB) is not on the list for 2026-10 (2025-11-01 to 2026-10-31).");
    }

    @Test
    void explainsWhyACountryIsListed() {
        CommandLineRun explained = new WorkingFolder(temp).execute("explain", "--month=2026-10", "Fiji");

        assertThat(explained.exitCode()).isZero();
        assertThat(explained.lines())
                .startsWith("Fiji (FJ) is on the list for 2026-10 (2025-11-01 to 2026-10-31).")
                .anyMatch(line -> line.contains("engagements-2025-2026.csv, line ")
                        && line.endsWith("puts the country on the list"));
    }

    @Test
    void explainsWhyACountryIsNotListed() {
        CommandLineRun explained = new WorkingFolder(temp).execute("explain", "--month=2026-10", "KE");

        assertThat(explained.lines())
                .startsWith(
                        "Kenya (KE) is not on the list for 2026-10 (2025-11-01 to 2026-10-31).",
                        "None of its records is publishable within the window.");
    }

    @Test
    void suggestsWhatACountryMayHaveMeant() {
        CommandLineRun explained = new WorkingFolder(temp).execute("explain", "--month=2026-10", "Fijii");

        assertThat(explained.exitCode()).isEqualTo(2);
        assertThat(explained.err()).isEqualToIgnoringNewLines("\"Fijii\" is not a country we know. Did you mean Fiji?");
    }

    @Test
    void checksTheSameRowsWithoutWritingAnything() {
        CommandLineRun checked =
                CommandLineRun.of("check", "--input=" + temp.resolve("input"), "--data=" + temp.resolve("elsewhere"));

        assertThat(checked.exitCode()).isZero();
        assertThat(checked.lines()).contains("62 rows in 2 record files: 59 accepted, 3 rejected.");
        assertThat(temp.resolve("elsewhere")).doesNotExist();
    }

    private static Path file(String name) {
        return run.folder().resolve(name);
    }

    private static List<String> names(Workbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    /** The texts under a heading, down to the end of the sheet. */
    private static List<String> column(Sheet sheet, String heading) {
        for (Row row : sheet) {
            for (int i = 0; i < row.getLastCellNum(); i++) {
                if (row.getCell(i) != null && row.getCell(i).toString().equals(heading)) {
                    int column = i;
                    return IntStream.rangeClosed(row.getRowNum() + 1, sheet.getLastRowNum())
                            .mapToObj(r -> sheet.getRow(r).getCell(column).toString())
                            .toList();
                }
            }
        }
        throw new AssertionError("No heading \"" + heading + "\" on the sheet " + sheet.getSheetName());
    }
}
