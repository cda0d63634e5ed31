package org.twelvemonth.gate;

import static org.twelvemonth.gate.GateRule.CELL_COMMENT;
import static org.twelvemonth.gate.GateRule.DEFINED_NAME;
import static org.twelvemonth.gate.GateRule.ENTRY_NOT_STATED;
import static org.twelvemonth.gate.GateRule.EXTERNAL_LINK;
import static org.twelvemonth.gate.GateRule.FIGURES_DISAGREE;
import static org.twelvemonth.gate.GateRule.FILE_MISSING;
import static org.twelvemonth.gate.GateRule.FILTER;
import static org.twelvemonth.gate.GateRule.FINDINGS_DISAGREE;
import static org.twelvemonth.gate.GateRule.FORMULA;
import static org.twelvemonth.gate.GateRule.HIDDEN_COLUMN;
import static org.twelvemonth.gate.GateRule.HIDDEN_CONTENT;
import static org.twelvemonth.gate.GateRule.HIDDEN_ROW;
import static org.twelvemonth.gate.GateRule.HIDDEN_SHEET;
import static org.twelvemonth.gate.GateRule.PART;
import static org.twelvemonth.gate.GateRule.PIVOT;
import static org.twelvemonth.gate.GateRule.PROPERTY;
import static org.twelvemonth.gate.GateRule.TOTALS_DISAGREE;
import static org.twelvemonth.gate.GateRule.UNREADABLE;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.twelvemonth.summary.SummaryWriter;

/** Workbooks that hide something, documents whose numbers do not agree, and files that do not open. */
final class InternalLeaks {
    private static final String WORKBOOK = "internal/engagements.xlsx";
    private static final String SUMMARY = "internal/summary.pdf";
    private static final String CONTINENT = "internal/summary-africa.pdf";
    private static final String REJECTED = "internal/rejected-records.csv";

    private static final String FINDINGS = "internal/findings.json";
    private static final String FINDING = """
            [{"id": "0123456789ab", "rule": "ROW_REJECTED", "subject": "R-9", "detail": "", "sources": []}]
            """;

    private static final String FIGURES = "internal/figures.json";

    private InternalLeaks() {}

    static List<Leak> all() {
        return List.of(
                workbook("a hidden sheet", book -> book.setSheetVisibility(12, SheetVisibility.HIDDEN), HIDDEN_SHEET),
                workbook(
                        "a sheet that only a program can show",
                        book -> book.setSheetVisibility(12, SheetVisibility.VERY_HIDDEN),
                        HIDDEN_SHEET),
                sheet("a hidden row", sheet -> sheet.getRow(5).setZeroHeight(true), HIDDEN_ROW),
                sheet("a row without height", sheet -> sheet.getRow(5).setHeight((short) 0), HIDDEN_ROW),
                sheet(
                        "rows hidden unless told otherwise",
                        sheet -> sheet.getCTWorksheet().getSheetFormatPr().setZeroHeight(true),
                        HIDDEN_ROW),
                sheet("a hidden column", sheet -> sheet.setColumnHidden(2, true), HIDDEN_COLUMN),
                sheet("a column without width", sheet -> sheet.setColumnWidth(2, 0), HIDDEN_COLUMN),
                sheet("a cell whose format shows nothing", InternalLeaks::blankOut, HIDDEN_CONTENT),
                sheet("a page footer", sheet -> sheet.getFooter().setCenter("Sudan"), HIDDEN_CONTENT),
                sheet("a comment on a cell", InternalLeaks::comment, CELL_COMMENT),
                sheet("a formula", sheet -> sheet.getRow(5).getCell(1).setCellFormula("1+1"), FORMULA),
                sheet("a filter", sheet -> sheet.setAutoFilter(CellRangeAddress.valueOf("A5:B6")), FILTER),
                sheet(
                        "a filter in a table",
                        sheet -> sheet.getTables()
                                .getFirst()
                                .getCTTable()
                                .addNewAutoFilter()
                                .setRef("A5:B6"),
                        FILTER),
                sheet("a pivot table with its source data", InternalLeaks::pivot, PIVOT),
                sheet("a link to another place", InternalLeaks::link, EXTERNAL_LINK),
                workbook(
                        "a link to another workbook",
                        book -> book.linkExternalWorkbook("Sudan.xlsx", new XSSFWorkbook()),
                        EXTERNAL_LINK),
                workbook("a defined name", InternalLeaks::name, DEFINED_NAME),
                workbook("a picture", book -> book.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG), PART),
                workbook(
                        "who saved it last",
                        book -> book.getProperties().getCoreProperties().setLastModifiedByUser("Kestrel"),
                        PROPERTY),
                workbook(
                        "a description",
                        book -> book.getProperties().getCoreProperties().setDescription("Sudan"),
                        PROPERTY),
                workbook(
                        "another creator",
                        book -> book.getProperties().getCoreProperties().setCreator("Kestrel"),
                        PROPERTY),
                part(
                        "when it was saved",
                        "docProps/core.xml",
                        text -> text.replace("2026-10-31T00", "2026-11-02T09"),
                        PROPERTY),
                workbook(
                        "the company",
                        book -> book.getProperties().getExtendedProperties().setCompany("Harbour Unit"),
                        PROPERTY),
                workbook(
                        "a property of one's own",
                        book -> book.getProperties().getCustomProperties().addProperty("Sudan", "1"),
                        PROPERTY),
                part(
                        "a comment in the XML",
                        "xl/workbook.xml",
                        text -> text.replace("<sheets>", "<!-- Sudan --><sheets>"),
                        HIDDEN_CONTENT),
                part(
                        "a document type",
                        "xl/workbook.xml",
                        text -> text.replaceFirst("\\?>", "?><!DOCTYPE workbook>"),
                        UNREADABLE),
                workbook("a row left out", book -> drop(book.getSheet("Engagements")), TOTALS_DISAGREE),
                workbook(
                        "a country that is said to be listed",
                        book -> listed(book.getSheet("Countries")),
                        TOTALS_DISAGREE),
                workbook(
                        "another number in the totals",
                        book -> book.getSheet("Totals").getRow(9).getCell(1).setCellValue(7),
                        TOTALS_DISAGREE),
                workbook(
                        "a sheet left out",
                        book -> book.removeSheetAt(book.getSheetIndex("Withheld")),
                        TOTALS_DISAGREE),
                bytes(WORKBOOK, "a workbook cut short", all -> Arrays.copyOf(all, all.length / 2), UNREADABLE),
                bytes(WORKBOOK, "a workbook with a damaged part", InternalLeaks::damage, UNREADABLE),
                bytes(SUMMARY, "a summary cut short", all -> Arrays.copyOf(all, all.length / 2), UNREADABLE),
                bytes(SUMMARY, "a summary without its end", all -> Arrays.copyOf(all, all.length - 20), UNREADABLE),
                new Leak(
                        "the summary of another continent",
                        CONTINENT,
                        List.of(TOTALS_DISAGREE),
                        edition -> Files.copy(
                                edition.resolve("internal/summary-oceania.pdf"),
                                edition.resolve(CONTINENT),
                                StandardCopyOption.REPLACE_EXISTING)),
                new Leak(
                        "the summary of another month",
                        SUMMARY,
                        List.of(TOTALS_DISAGREE),
                        edition -> new SummaryWriter().write(AnEdition.of().figures(), edition.resolve("internal"))),
                Leak.in(
                        REJECTED,
                        "a rejected row that was not",
                        text -> text + "records.csv,9,R-9,country,Atlantis,a country,Mend it\r\n",
                        TOTALS_DISAGREE),
                Leak.in(FINDINGS, "findings that were not", text -> FINDING, FINDINGS_DISAGREE),
                Leak.in(
                        FIGURES,
                        "another number in the figures",
                        text -> text.replaceFirst("\"counting\" : \\d+", "\"counting\" : 77"),
                        FIGURES_DISAGREE),
                Leak.in(
                        FIGURES,
                        "a member that the figures do not have",
                        text -> text.replaceFirst("\"figures\" : \\{", "$0 \"remark\" : \"\","),
                        UNREADABLE),
                Leak.in(FIGURES, "figures cut short", text -> text.substring(0, text.length() / 2), UNREADABLE),
                bytes(REJECTED, "a table of rejected rows that does not end", all -> new byte[] {'"'}, UNREADABLE),
                new Leak(
                        "a file that is not there",
                        SUMMARY,
                        List.of(FILE_MISSING),
                        edition -> Files.delete(edition.resolve(SUMMARY))),
                new Leak(
                        "a further file",
                        "internal",
                        List.of(ENTRY_NOT_STATED),
                        edition -> Files.createFile(edition.resolve("internal/Sudan.docx"))));
    }

    private static Leak workbook(String what, Consumer<XSSFWorkbook> change, GateRule rule) {
        return new Leak(what, WORKBOOK, List.of(rule), edition -> {
            Path file = edition.resolve(WORKBOOK);
            try (InputStream in = Files.newInputStream(file);
                    XSSFWorkbook book = new XSSFWorkbook(in)) {
                change.accept(book);
                try (OutputStream out = Files.newOutputStream(file)) {
                    book.write(out);
                }
            }
        });
    }

    /** Changes the sheet of continents. */
    private static Leak sheet(String what, Consumer<XSSFSheet> change, GateRule rule) {
        return workbook(what, book -> change.accept(book.getSheet("Continents")), rule);
    }

    private static Leak bytes(String file, String what, UnaryOperator<byte[]> change, GateRule rule) {
        return new Leak(what, file, List.of(rule), edition -> {
            Path path = edition.resolve(file);
            Files.write(path, change.apply(Files.readAllBytes(path)));
        });
    }

    /** Changes the text of one part in place. */
    private static Leak part(String what, String part, UnaryOperator<String> change, GateRule rule) {
        return new Leak(what, WORKBOOK, List.of(rule), edition -> {
            try (FileSystem zip = FileSystems.newFileSystem(edition.resolve(WORKBOOK))) {
                Files.writeString(zip.getPath(part), change.apply(Files.readString(zip.getPath(part))));
            }
        });
    }

    private static void blankOut(XSSFSheet sheet) {
        XSSFCellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(";;;"));
        sheet.getRow(5).getCell(0).setCellStyle(style);
    }

    private static void comment(XSSFSheet sheet) {
        XSSFCell cell = sheet.getRow(5).getCell(0);
        cell.setCellComment(sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor()));
        cell.getCellComment().setString("Sudan");
    }

    private static void pivot(XSSFSheet sheet) {
        sheet.createPivotTable(new AreaReference("A5:D6", SpreadsheetVersion.EXCEL2007), new CellReference("K20"));
    }

    private static void link(XSSFSheet sheet) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress("https://example.org/Sudan");
        sheet.getRow(5).getCell(0).setHyperlink(link);
    }

    private static void name(XSSFWorkbook book) {
        XSSFName name = book.createName();
        name.setNameName("Sudan");
        name.setRefersToFormula("Cover!$A$1");
    }

    private static void drop(XSSFSheet sheet) {
        sheet.removeRow(sheet.getRow(sheet.getLastRowNum()));
    }

    private static void listed(XSSFSheet sheet) {
        for (int i = 5; i <= sheet.getLastRowNum(); i++) {
            sheet.getRow(i).createCell(3).setCellValue("Yes");
        }
    }

    /** Past the header of the first entry, so that the zip still opens. */
    private static byte[] damage(byte[] workbook) {
        byte[] damaged = workbook.clone();
        Arrays.fill(damaged, 300, 320, (byte) 0x55);
        return damaged;
    }
}
