package org.twelvemonth.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxRowsTests {
    @TempDir
    Path folder;

    @Test
    void readsSharedTextsAndLeavesBlankRowsOut() {
        Path file = workbook(book -> {
            XSSFRow header = book.createSheet("Records").createRow(0);
            header.createCell(0).setCellValue("reference");
            header.createCell(2).setCellValue("title & more");
            book.getSheetAt(0).createRow(1).createCell(0).setCellValue(" ");
            book.getSheetAt(0).createRow(6).createCell(1).setCellValue("über");
        });
        assertThat(RowsOf.file(file)).containsExactly("1:reference||title & more", "7:|über");
    }

    @Test
    void readsInlineTexts() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Records").createRow(0).createCell(0).setCellValue("inline");
            book.write(out);
        }
        assertThat(RowsOf.file(file)).containsExactly("1:inline");
    }

    @ParameterizedTest
    @CsvSource({
        "42, 42",
        "-7, -7",
        "0, 0",
        "1234.56, 1234.56",
        "0.1, 0.1",
        "1e15, 1000000000000000",
        "1234.5599999999999, 1234.56",
        "0.30000000000000004, 0.3",
        "100000, 100000"
    })
    void readsNumbersWithoutLocaleAndWithoutTheTailsOfBinaryFractions(double value, String text) {
        assertThat(RowsOf.file(oneCell(cell -> cell.setCellValue(value)))).containsExactly("1:" + text);
    }

    @ParameterizedTest
    @CsvSource({
        "46326, dd/mm/yyyy, 2026-10-31",
        "46326, [$-809]d mmmm yyyy;@, 2026-10-31",
        "46326.5, yyyy-mm-dd hh:mm, 2026-10-31T12:00",
        "46326.587604166666, yyyy-mm-dd hh:mm:ss, 2026-10-31T14:06:09",
        "1, dd/mm/yyyy, 1900-01-01",
        "61, dd/mm/yyyy, 1900-03-01",
        "0.75, hh:mm, 18:00",
        "46326, 0.00, 46326",
        "-5, dd/mm/yyyy, -5"
    })
    void readsDatesByTheirStyleAsIsoText(double serial, String format, String text) {
        assertThat(RowsOf.file(oneCell(cell -> {
                    cell.setCellValue(serial);
                    cell.setCellStyle(style(cell, format));
                })))
                .containsExactly("1:" + text);
    }

    @Test
    void countsFrom1904WhereTheWorkbookDoes() {
        Path file = workbook(book -> {
            book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Cell cell = book.createSheet().createRow(0).createCell(0);
            cell.setCellValue(44864);
            cell.setCellStyle(style(cell, "dd/mm/yyyy"));
        });
        assertThat(RowsOf.file(file)).containsExactly("1:2026-10-31");
    }

    @Test
    void readsTheValuesThatFormulasHadWhenTheFileWasSaved() {
        Path file = workbook(book -> {
            XSSFRow row = book.createSheet().createRow(0);
            row.createCell(0).setCellFormula("1+1");
            row.createCell(1).setCellFormula("\"a\"&\"b\"");
            row.createCell(2).setCellFormula("1=1");
            row.createCell(3).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(RowsOf.file(file)).containsExactly("1:2|ab|true|#DIV/0!");
    }

    @Test
    void readsTruthAndErrorsAsText() {
        Path file = workbook(book -> {
            XSSFRow row = book.createSheet().createRow(0);
            row.createCell(0).setCellValue(true);
            row.createCell(1).setCellValue(false);
            row.createCell(2).setCellErrorValue(FormulaError.REF);
        });
        assertThat(RowsOf.file(file)).containsExactly("1:true|false|#REF!");
    }

    @Test
    void replacesEscapedCharactersThatNoDocumentCanCarry() {
        assertThat(RowsOf.file(oneCell(cell -> cell.setCellValue("a_x0000_b_xD800_c_x000A_d"))))
                .containsExactly("1:a\uFFFDb\uFFFDc\nd");
    }

    @Test
    void prefersTheSheetNamedEngagements() {
        Path file = workbook(book -> {
            book.createSheet("Notes").createRow(0).createCell(0).setCellValue("no");
            book.createSheet("engagements").createRow(0).createCell(0).setCellValue("yes");
        });
        assertThat(RowsOf.file(file)).containsExactly("1:yes");
        try (Rows rows = Rows.open(file)) {
            assertThat(rows.remarks()).containsExactly("has several sheets: only sheet 2 was read, and not sheet 1.");
        }
    }

    @Test
    void readsTheFirstVisibleSheetElse() {
        Path file = workbook(book -> {
            book.createSheet("Engagements").createRow(0).createCell(0).setCellValue("hidden");
            book.createSheet("Second").createRow(0).createCell(0).setCellValue("visible");
            book.setActiveSheet(1);
            book.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(RowsOf.file(file)).containsExactly("1:visible");
        try (Rows rows = Rows.open(file)) {
            assertThat(rows.remarks()).containsExactly("has hidden sheets, which were not read: sheet 1.");
        }
    }

    @Test
    void readsRowsAndCellsWithoutAddresses() {
        Path file = rewritten(
                "/xl/worksheets/sheet1.xml",
                xml ->
                        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r>"
                                + "</is></c><c><v>2</v></c></row><row><c r=\"C2\" t=\"d\"><v>2026-10-31</v></c></row></sheetData>"
                                + "</worksheet>");
        assertThat(RowsOf.file(file)).containsExactly("1:ab|2", "2:||2026-10-31");
    }

    @Test
    void refusesEntities() {
        assertDamaged(rewritten(
                "/xl/worksheets/sheet1.xml",
                xml ->
                        "<!DOCTYPE worksheet [<!ENTITY a \"x\">]><worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>&a;</v></c>"
                                + "</row></sheetData></worksheet>"));
    }

    @Test
    void refusesABombOfEntities() {
        assertDamaged(rewritten(
                "/xl/sharedStrings.xml",
                xml ->
                        "<!DOCTYPE sst [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]>"
                                + "<sst><si><t>&c;</t></si></sst>"));
    }

    @Test
    void refusesAPartThatInflatesTooFar() {
        assertDamaged(rewritten(
                "/xl/worksheets/sheet1.xml",
                xml -> "<worksheet><sheetData>" + " ".repeat(50_000_000) + "</sheetData></worksheet>"));
    }

    @Test
    void refusesNumbersThatWouldFillTheMemory() {
        Path file = rewritten(
                "/xl/worksheets/sheet1.xml",
                xml -> "<worksheet><sheetData><row r=\"1\"><c><v>1E999999999</v></c></row></sheetData></worksheet>");
        assertThat(RowsOf.file(file)).containsExactly("1:1E999999999");
    }

    @Test
    void refusesAColumnThatNoSheetHas() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> RowsOf.file(rewritten(
                        "/xl/worksheets/sheet1.xml",
                        xml -> "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row></sheetData>"
                                + "</worksheet>")))
                .withMessageStartingWith("has a row that is too long, at line 1: ");
    }

    @Test
    void refusesABrokenArchive() throws IOException {
        Path whole = oneCell(cell -> cell.setCellValue("x"));
        byte[] bytes = Files.readAllBytes(whole);
        assertDamaged(Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        Path file = folder.resolve("other.xlsx");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", "true"))) {
            Files.writeString(zip.getPath("/a.txt"), "x");
        }
        assertDamaged(file);
    }

    @Test
    void refusesTextNamedXlsx() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "a,b\n");
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> RowsOf.file(file))
                .withMessage("is no workbook by its content. Save it as \"Excel Workbook (.xlsx)\" and run again.");
    }

    @Test
    void refusesOlderAndProtectedWorkbooks() throws IOException {
        Path file =
                Files.write(folder.resolve("a.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> RowsOf.file(file))
                .withMessage("is an older Excel file, or protected by a password. Save it as"
                        + " \"Excel Workbook (.xlsx)\" without a password and run again.");
    }

    private static void assertDamaged(Path file) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> RowsOf.file(file))
                .withMessage(
                        "is a damaged workbook, or no workbook at all. Open it in a spreadsheet program, save it as"
                                + " \"Excel Workbook (.xlsx)\" and run again.");
    }

    private static CellStyle style(Cell cell, String format) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        return style;
    }

    private Path oneCell(Consumer<Cell> content) {
        return workbook(book -> content.accept(book.createSheet().createRow(0).createCell(0)));
    }

    private Path workbook(Consumer<XSSFWorkbook> content) {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path rewritten(String part, UnaryOperator<String> change) {
        Path file = oneCell(cell -> cell.setCellValue("x"));
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path entry = zip.getPath(part);
            Files.writeString(entry, change.apply(Files.readString(entry, StandardCharsets.UTF_8)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
