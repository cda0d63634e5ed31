package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataConsolidateFunction;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFPivotTable;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.engagement.Engagement;

/** Workbooks with what spreadsheet programs add to cells: tables, pivot tables, protection, filters, validation. */
class SpreadsheetFeaturesTests {
    private static final List<String> HEADINGS = List.of(
            "reference", "country", "title", "status", "delivery_start", "disclosure", "contract_value_gbp", "trained");

    @TempDir
    Path folder;

    @Test
    void readsATextThatAnApostropheKeepsFromBeingANumber() throws IOException {
        ReadFile read = read(sheet -> {
            CellStyle quoted = sheet.getWorkbook().createCellStyle();
            quoted.setQuotePrefixed(true);
            Cell reference = sheet.getRow(1).getCell(0);
            reference.setCellValue("00123");
            reference.setCellStyle(quoted);
        });

        assertThat(references(read)).containsExactly("00123", "A-2");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void rejectsTheRowOfTotalsOfATable() throws IOException {
        ReadFile read = read(sheet -> {
            XSSFRow totals = sheet.createRow(3);
            totals.createCell(0).setCellValue("Total");
            totals.createCell(6).setCellFormula("SUBTOTAL(109,G2:G3)");
            totals.getCell(6).setCellValue(24.5);
            XSSFTable table = sheet.createTable(new AreaReference(
                    new CellReference(0, 0),
                    new CellReference(3, 7),
                    sheet.getWorkbook().getSpreadsheetVersion()));
            table.getCTTable().setTotalsRowCount(1);
            table.getCTTable().addNewAutoFilter().setRef("A1:H3");
        });

        assertThat(references(read)).containsExactly("A-1", "A-2");
        Outcome.Rejected totals = (Outcome.Rejected) read.outcomes().getLast();
        assertThat(totals.source().line()).isEqualTo(4);
        assertThat(totals.problems()).extracting(Problem::column).contains("country", "status");
    }

    @Test
    void readsRecordsBesideAPivotTableOfThem() throws IOException {
        ReadFile read = read(sheet -> {
            XSSFSheet pivots = sheet.getWorkbook().createSheet("Pivot");
            XSSFPivotTable pivot = pivots.createPivotTable(
                    new AreaReference(
                            new CellReference("Records", 0, 0, true, true),
                            new CellReference("Records", 2, 7, true, true),
                            sheet.getWorkbook().getSpreadsheetVersion()),
                    new CellReference("A3"));
            pivot.addRowLabel(1);
            pivot.addColumnLabel(DataConsolidateFunction.SUM, 6);
            XSSFRow labels = pivots.createRow(2);
            labels.createCell(0).setCellValue("Row Labels");
            labels.createCell(1).setCellValue("Sum of contract_value_gbp");
            pivots.createRow(3).createCell(0).setCellValue("Fiji");
        });

        assertThat(references(read)).containsExactly("A-1", "A-2");
        assertThat(read.remarks()).containsExactly("has several sheets: only sheet 1 was read, and not sheet 2.");
    }

    @Test
    void readsAProtectedSheet() throws IOException {
        ReadFile read = read(sheet -> sheet.protectSheet("a password"));

        assertThat(references(read)).containsExactly("A-1", "A-2");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void readsListsOfAllowedValues() throws IOException {
        ReadFile read = read(sheet -> {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"PUBLISH", "WITHHOLD"}),
                    new CellRangeAddressList(1, 100, 5, 5)));
        });

        assertThat(references(read)).containsExactly("A-1", "A-2");
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void readsRowsThatAFilterHidesAndSaysSo() throws IOException {
        ReadFile read = read(sheet -> {
            sheet.setAutoFilter(new CellRangeAddress(0, 2, 0, 7));
            sheet.getRow(2).setZeroHeight(true);
        });

        assertThat(references(read)).containsExactly("A-1", "A-2");
        assertThat(read.remarks()).containsExactly("has 1 hidden row, which was read.");
    }

    @Test
    void refusesASheetThatHoldsAFilterAlone() throws IOException {
        Path file = write(sheet -> {
            for (int row = 0; row <= 2; row++) {
                sheet.removeRow(sheet.getRow(row));
            }
            sheet.setAutoFilter(new CellRangeAddress(0, 2, 0, 7));
        });

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> read(file))
                .withMessage(
                        "a.xlsx is empty. Its first row must hold the headings of the record format (docs/records.md); write"
                                + " them, or move the file out, and run again.");
    }

    /** The cells of a shared formula name its number alone; their values are saved with each. */
    @Test
    void readsTheValuesOfASharedFormulaAndRejectsThoseThatAreNotSaved() {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS.toArray(String[]::new))
                .row(
                        "A-1",
                        "<c t=\"str\"><f t=\"shared\" ref=\"B2:B4\" si=\"0\">UPPER(\"fj\")</f><v>Fiji</v></c>",
                        "T",
                        "COMPLETED",
                        "2026-03-02",
                        "PUBLISH",
                        "<c><v>12.5</v></c>")
                .row(
                        "A-2",
                        "<c t=\"str\"><f t=\"shared\" si=\"0\"/><v>Tonga</v></c>",
                        "T",
                        "COMPLETED",
                        "2026-03-02",
                        "PUBLISH")
                .row("A-3", "<c><f t=\"shared\" si=\"0\"/></c>", "T", "COMPLETED", "2026-03-02", "PUBLISH")
                .in(folder);

        ReadFile read = new Intake(Countries.REGISTER).read(file);

        assertThat(references(read)).containsExactly("A-1", "A-2");
        assertThat(((Outcome.Rejected) read.outcomes().getLast()).problems())
                .containsExactly(new Problem(
                        "country",
                        "=",
                        "a value that was saved with the file; the cell holds a formula without one",
                        "Open the workbook in a spreadsheet program, save it there and run again."));
    }

    /** A worksheet keeps no zeros at the end of a number. */
    @Test
    void takesCopiesInTwoFormatsForOneRecordWithoutATie() throws IOException {
        Path workbook = write(sheet -> {});
        RecordFile csv = RecordsCsv.text(
                folder,
                "b.csv",
                String.join(",", HEADINGS) + "\nA-1,Fiji,T,COMPLETED,2026-03-02,PUBLISH,12.50,7\n"
                        + "A-2,Tonga,T,COMPLETED,2026-03-02,PUBLISH,12.00,7\n");

        Copies ofWorkbook = new Copies(read(workbook));
        Copies ofCsv = new Copies(new Intake(Countries.REGISTER).read(csv));

        assertThat(ofCsv.first().saysTheSameAs(ofWorkbook.first())).isTrue();
        assertThat(ofCsv.last().saysTheSameAs(ofWorkbook.last())).isTrue();
        assertThat(ofCsv.first().funding().contractValue()).hasToString("12.50");
        assertThat(ofCsv.last().funding().contractValue()).hasToString("12");
    }

    private record Copies(ReadFile file) {
        Engagement first() {
            return ((Outcome.Accepted) file.outcomes().getFirst()).engagement();
        }

        Engagement last() {
            return ((Outcome.Accepted) file.outcomes().getLast()).engagement();
        }
    }

    private ReadFile read(Consumer<XSSFSheet> feature) throws IOException {
        return read(write(feature));
    }

    private ReadFile read(Path file) {
        return new Intake(Countries.REGISTER)
                .read(RecordFiles.in(folder).stream()
                        .filter(found -> found.path().equals(file))
                        .findFirst()
                        .orElseThrow());
    }

    /** Two records, and what the test adds. */
    private Path write(Consumer<XSSFSheet> feature) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Records");
            XSSFRow headings = sheet.createRow(0);
            for (int i = 0; i < HEADINGS.size(); i++) {
                headings.createCell(i).setCellValue(HEADINGS.get(i));
            }
            addRecord(sheet.createRow(1), "A-1", "Fiji", 12.5);
            addRecord(sheet.createRow(2), "A-2", "Tonga", 12);
            feature.accept(sheet);
            workbook.write(out);
        }
        return file;
    }

    private static void addRecord(XSSFRow row, String reference, String country, double sum) {
        List<String> texts = List.of(reference, country, "T", "COMPLETED", "2026-03-02", "PUBLISH");
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
        row.createCell(6).setCellValue(sum);
        row.createCell(7).setCellValue(7);
    }

    private static List<String> references(ReadFile read) {
        return read.outcomes().stream()
                .filter(Outcome.Accepted.class::isInstance)
                .map(row -> ((Outcome.Accepted) row).engagement().reference())
                .toList();
    }
}
