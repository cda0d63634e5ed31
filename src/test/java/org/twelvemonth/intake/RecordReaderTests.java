package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.twelvemonth.intake.RecordsCsv.records;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.intake.rows.Rows;

/** Files as a whole: headings, shapes of rows, and what refuses a file. */
class RecordReaderTests {
    private static final String REQUIRED = "reference,country,title,status,delivery_start,disclosure";

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @Test
    void matchesHeadingsWhateverTheirCaseBlanksUnderscoresAndHyphens() throws IOException {
        RecordFile file = RecordsCsv.text(folder, "a.csv", """
                \uFEFFREFERENCE, Country ,Title,status,Delivery Start,Disclosure,delivery-end,SECTION26
                E-1,Fiji,T,COMPLETED,2026-01-02,PUBLISH,2026-01-05,granted
                """);
        Engagement read = accepted(file);
        assertThat(read.delivery().end()).isEqualTo("2026-01-05");
        assertThat(read.approval().section26()).isEqualTo("granted");
    }

    @Test
    void keepsUnknownColumnsAndSaysSo() {
        RecordFile file = records()
                .row("Cost centre", "77", "desk", " ", "Notes", " kept ")
                .in(folder);
        ReadFile read = intake.read(file);
        assertThat(accepted(file).others()).isEqualTo(Map.of("Cost centre", "77", "Notes", "kept"));
        assertThat(read.notices())
                .containsExactly("records.csv has columns that are not of the record format and are kept for the"
                        + " workbook: \"Cost centre\", \"desk\", \"Notes\".");
    }

    @Test
    void readsAheadFewRowsAndFewerWhereTheyAreLong() throws IOException {
        String row = "x".repeat(25_000) + "," + "x".repeat(25_000) + "\n";
        RecordsCsv.text(folder, "a.csv", "h\n".repeat(300) + row.repeat(10));

        List<Integer> pages = new ArrayList<>();
        try (Rows rows = Rows.open(folder.resolve("a.csv"))) {
            var page = RecordReader.nextPage(rows);
            while (page != null) {
                pages.add(page.size());
                page = RecordReader.nextPage(rows);
            }
        }

        assertThat(pages).containsExactly(128, 128, 44 + 3, 3, 3, 1);
    }

    @Test
    void readsAHeaderWithoutRows() throws IOException {
        assertThat(intake.read(RecordsCsv.text(folder, "a.csv", REQUIRED + "\n\n , \n"))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void findsTheHeadingsBelowTitles() throws IOException {
        ReadFile read = intake.read(RecordsCsv.text(
                folder,
                "a.csv",
                "Register\n\nUntil October,,\n" + REQUIRED + "\nE-1,Fiji,T,COMPLETED,2026-01-02,PUBLISH\n"));

        assertThat(read.outcomes()).hasSize(1);
        assertThat(read.notices()).containsExactly("a.csv has 2 rows above its headings that were passed over.");
    }

    @Test
    void findsTheHeadingsOfAWorkbookBelowMergedTitles() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("a.xlsx"))) {
            var sheet = book.createSheet("Engagements");
            sheet.createRow(0).createCell(0).setCellValue("Register of the unit");
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:F1"));
            fill(sheet.createRow(2), REQUIRED.split(",", -1));
            fill(sheet.createRow(3), "E-1", "Fiji", "T", "COMPLETED", "2026-01-02", "PUBLISH");
            book.write(out);
        }

        assertThat(intake.read(RecordFiles.in(folder).getFirst()).outcomes())
                .singleElement()
                .isInstanceOf(Outcome.Accepted.class)
                .extracting(row -> row.source().line())
                .isEqualTo(4L);
    }

    @Test
    void rejectsARowWithTooManyCellsAndKeepsItsReference() throws IOException {
        assertThat(rejected("E-1,Fiji,Training, advanced,COMPLETED,2026-01-02,PUBLISH"))
                .isEqualTo(new Outcome.Rejected(
                        new SourceLine("a.csv", 2),
                        "E-1",
                        List.of(new Problem(
                                "",
                                "7 cells",
                                "6 cells, one for each heading",
                                "Put quotation marks around a text that holds a separator, or give every column a"
                                        + " heading.")),
                        Map.of(
                                "reference", "E-1",
                                "country", "Fiji",
                                "title", "Training",
                                "status", " advanced",
                                "delivery_start", "COMPLETED",
                                "disclosure", "2026-01-02",
                                "column 7", "PUBLISH")));
    }

    @Test
    void rejectsARowWithTooFewCells() throws IOException {
        assertThat(rejected("E-1,Fiji,T,COMPLETED").problems())
                .containsExactly(new Problem(
                        "",
                        "4 cells",
                        "6 cells, one for each heading",
                        "Write every cell of the row, the empty ones too."));
    }

    @Test
    void acceptsEmptyCellsBeyondTheHeader() throws IOException {
        assertThat(accepted(RecordsCsv.text(
                                folder, "a.csv", REQUIRED + ",,\nE-1,Fiji,T,COMPLETED,2026-01-02,PUBLISH,, ,,\n"))
                        .reference())
                .isEqualTo("E-1");
    }

    @Test
    void namesAColumnWithoutHeadingByItsPlace() throws IOException {
        RecordFile file = RecordsCsv.text(folder, "a.csv", """
                reference,,country,title,status,delivery_start,disclosure
                E-1,x,Fiji,T,COMPLETED,2026-01-02,PUBLISH
                """);
        assertThat(accepted(file).others()).isEqualTo(Map.of("column 2", "x"));
    }

    @Test
    void readsAWorkbookWhoseRowsLeaveEmptyCellsOut() throws IOException {
        Path path = folder.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            fill(book.createSheet("Records").createRow(2), (REQUIRED + ",theme").split(",", -1));
            fill(book.getSheetAt(0).createRow(3), "E-1", "Fiji", "T", "REQUESTED");
            book.write(out);
        }
        ReadFile read = intake.read(RecordFiles.in(folder).getFirst());
        assertThat(read.outcomes())
                .singleElement()
                .isInstanceOf(Outcome.Accepted.class)
                .extracting(Outcome::source)
                .hasToString("a.xlsx, line 4");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(
                "",
                "a.csv is empty. Its first row must hold the headings of the record format (docs/records.md); write them, or"
                        + " move the file out, and run again.");
    }

    @Test
    void refusesAFileThatLacksColumns() {
        assertRefused(
                "Ref,country,title,status\n",
                "a.csv lacks the columns \"reference\", \"delivery_start\", \"disclosure\"; it has 4 headings, and 3"
                        + " of them are columns of the record format. The first row must hold the headings of the record format"
                        + " (docs/records.md). Add what is missing, or map what stands for it (docs/mapping.md), and run again.");
    }

    @Test
    void refusesAHugeHeaderWithAShortMessage() {
        assertRefused(
                "column," + "x".repeat(100) + ",y,\"" + "z".repeat(1_000_000) + "\"\n",
                "a.csv lacks the columns \"reference\", \"country\", \"title\", \"status\", \"delivery_start\","
                        + " \"disclosure\"; it has 4 headings, and 0 of them are columns of the record format. The first row must hold the headings of the record format"
                        + " (docs/records.md). Add what is missing, or map what stands for it (docs/mapping.md), and run again.");
    }

    @Test
    void refusesTwoColumnsWithOneHeading() {
        assertRefused(
                REQUIRED + ",Delivery Start\n",
                "a.csv has two columns with the same heading, columns 5 and 7. Give each column a"
                        + " heading of its own and run again.");
    }

    @Test
    void refusesAFileThatChangedSinceItWasFound() throws IOException {
        RecordFile file = records().row().in(folder);
        Files.writeString(file.path(), "E-9,Fiji,T,COMPLETED,2026-01-02,WITHHOLD\n", StandardOpenOption.APPEND);
        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .withMessage(
                        "records.csv was changed while it was read. Wait until nobody writes to the input folder and run"
                                + " again.");
    }

    @Test
    void refusesAFileThatIsGone() throws IOException {
        RecordFile file = records().row().in(folder);
        Files.delete(file.path());
        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .withMessage("records.csv cannot be opened. Make it readable for this program and run again.")
                .extracting(IntakeRefusedException::file)
                .isEqualTo("records.csv");
    }

    private static void fill(Row row, String... values) {
        for (String value : values) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(value);
        }
    }

    private Engagement accepted(RecordFile file) {
        assertThat(intake.read(file).outcomes()).singleElement().isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) intake.read(file).outcomes().getFirst()).engagement();
    }

    private Outcome.Rejected rejected(String row) throws IOException {
        return (Outcome.Rejected) intake.read(RecordsCsv.text(folder, "a.csv", REQUIRED + "\n" + row + "\n"))
                .outcomes()
                .getFirst();
    }

    private void assertRefused(String text, String message) {
        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(RecordsCsv.text(folder, "a.csv", text)))
                .withMessage(message);
    }
}
