package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twelvemonth.intake.HandWrittenWorkbook;
import org.twelvemonth.summary.pdf.PdfReading;

/** What a reviewer sees of rows that do not count and of words that are not understood, in the documents of a run. */
class ReviewerDocumentsTests {
    private static final String MARKED = HEADER + ",marking";

    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void workApart() {
        folder = new WorkingFolder(temp);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '¦', textBlock = """
            R-1,Malta,Older,COMPLETED,2026-02-01,2026-03-01,WITHHOLD,,,S31,2026-01-15,2026-01-01,SECRET ¦ SECRET
            R-9,Atlantis,Lost,COMPLETED,2026-02-01,2026-03-01,WITHHOLD,,,S31,2026-01-15,,TOP SECRET    ¦ TOP SECRET
            R-9,Malta,Lost,COMPLETED,2026-02-01,2026-03-01,WITHHOLD,,,S31,2026-01-15                   ¦ UNKNOWN MARKING
            R-9,Malta,Lost,COMPLETED,2026-02-01,2026-03-01,WITHHOLD,,,S31,2026-01-15,,                 ¦ OFFICIAL-SENSITIVE
            """)
    void documentsBearTheHighestMarkingOfWhatTheyShow(String row, String marking) throws IOException {
        folder.with(
                "a.csv",
                MARKED,
                published("R-1", "Fiji") + "2026-05-01,OFFICIAL",
                published("R-2", "Tonga") + ",OFFICIAL-SENSITIVE",
                row);

        CommandLineRun run = folder.execute("run", "--month=2026-10", "--max-rejected=50");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertMarked(run.folder(), marking);
    }

    @Test
    void aMarkingThatCannotBeReadIsUnknown() throws IOException {
        folder.with("a.csv", MARKED, published("R-1", "Fiji") + ",OFFICIAL");
        List<String> cells = new ArrayList<>(List.of((published("R-2", "Tonga") + ",x").split(",", -1)));
        cells.set(cells.size() - 1, "<c><f>Z9</f></c>");
        HandWrittenWorkbook.withHeadings(MARKED.split(","))
                .row(cells.toArray(String[]::new))
                .write(folder.input().resolve("b.xlsx"));

        CommandLineRun run = folder.execute("run", "--month=2026-10", "--max-rejected=50");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertMarked(run.folder(), "UNKNOWN MARKING");
    }

    @Test
    void theReviewerSeesTheWordsThatAreNotUnderstoodAndNobodyElse() throws IOException {
        String word = "nach\u202Egnufürp";
        folder.with(
                "a.csv",
                MARKED,
                published("R-1", "Fiji") + ",",
                "R-2,Malta,Training,COMPLETED,2026-02-01,2026-03-01," + word + ",Director,2026-04-01,,2026-01-15,,",
                "R-3,Tonga,Training,COMPLETED,2026-02-01,2026-03-01,WITHHOLD,Director,2026-04-01,geheim,2026-01-15,,",
                "R-4,Samoa,Training,COMPLETED,2026-02-01,2026-03-01,PUBLISH,Director,2026-04-01,,2026-01-15,,kosmisch");

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        String disclosure =
                "Not published: the decision is not PUBLISH, WITHHOLD or UNDECIDED. Written is \"nach[U+202E]gnufürp\".";
        String ground =
                "Not published: withheld on a ground that is no section of the Act we know. Written is \"geheim\".";
        String marking = "Not published: the marking is not one we know. Written is \"kosmisch\".";
        assertThat(texts(run.folder(), "Findings")).contains(disclosure, ground, marking);
        assertThat(texts(run.folder(), "Engagements"))
                .contains("not a known word: \"nach[U+202E]gnufürp\"", "geheim", "UNKNOWN MARKING: \"kosmisch\"");
        assertThat(pdf(run.folder().resolve("internal/summary.pdf"))).contains(disclosure, ground, marking);
        assertThat(folder.execute("findings", "2026-10").out()).contains(marking);
        assertThat(folder.execute("explain", "Malta", "--month=2026-10").out())
                .contains("disclosure unknown \"nach[U+202E]gnufürp\":");

        assertThat(run.out() + run.err()).doesNotContain("gnuf", "geheim", "kosmisch");
        try (Stream<Path> files = Files.walk(run.folder().resolve("public"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("gnuf", "geheim", "kosmisch");
            }
        }
        try (Stream<Path> files = Files.walk(temp.resolve("data"))) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                assertThat(Files.readString(log)).as(log.toString()).doesNotContain("gnuf", "geheim", "kosmisch");
            }
        }
    }

    @Test
    void aWithdrawnRequestWithoutACountryIsOnItsSheet() throws IOException {
        folder.with(
                "a.csv",
                HEADER + ",request_date",
                published("R-1", "Fiji") + ",",
                "R-2,,Request for advice,WITHDRAWN,,,,,,,,,2026-03-02",
                "R-3,Malta,Request for training,DECLINED,,,,,,,,,2026-03-02",
                "R-4,,,WITHDRAWN,,,,,,,,,");

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(texts(run.folder(), "Requests and refusals"))
                .contains("R-2", "Request for advice", "R-3", "Request for training")
                .doesNotContain("R-4");
        assertThat(texts(run.folder(), "Totals"))
                .containsSubsequence("Requests and refusals", "2", "Other requests", "1");
    }

    private static void assertMarked(Path edition, String marking) throws IOException {
        Path workbook = edition.resolve("internal/engagements.xlsx");
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook read = new XSSFWorkbook(in)) {
            for (Sheet sheet : read) {
                assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
                        .as(sheet.getSheetName())
                        .isEqualTo("Marking: " + marking);
            }
        }
        try (Stream<Path> files = Files.list(edition.resolve("internal"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".pdf")).toList()) {
                try (PdfReading pdf = new PdfReading(Files.readAllBytes(file))) {
                    for (int page = 1; page <= pdf.pages(); page++) {
                        assertThat(pdf.text(page))
                                .as(file.getFileName() + ", page " + page)
                                .contains(marking);
                    }
                }
            }
        }
    }

    private static List<String> texts(Path edition, String sheet) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(edition.resolve("internal/engagements.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheet(sheet)) {
                for (Cell cell : row) {
                    texts.add(formatter.formatCellValue(cell));
                }
            }
        }
        return texts;
    }

    private static String pdf(Path file) throws IOException {
        try (PdfReading pdf = new PdfReading(Files.readAllBytes(file))) {
            return pdf.text();
        }
    }
}
