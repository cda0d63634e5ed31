package org.twelvemonth.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook in the XML that a test gives, valid or not, as other programs than ours write it. */
public final class HandWrittenWorkbook {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private final StringBuilder rows = new StringBuilder();
    private final Map<String, String> formats = new LinkedHashMap<>();
    private String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private String names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private String beforeRows = "";
    private String afterRows = "";
    private String afterSheets = "";
    private final List<OtherSheet> otherSheets = new ArrayList<>();
    private boolean chartFirst;
    private int row;

    private record OtherSheet(String name, String state, HandWrittenWorkbook sheet) {
        String element(int number) {
            return "<sheet name=\"" + name + "\" sheetId=\"" + number + "\" state=\"" + state + "\" r:id=\"s" + number
                    + "\"/>";
        }
    }

    /** Starts with a row of headings. */
    public static HandWrittenWorkbook withHeadings(String... headings) {
        return new HandWrittenWorkbook().row(headings);
    }

    /** Adds a row: each cell a text, or the XML of an element {@code c} without its address. */
    public HandWrittenWorkbook row(String... cells) {
        return rowWith("", cells);
    }

    /** Adds a row whose element has more attributes. */
    public HandWrittenWorkbook rowWith(String attributes, String... cells) {
        row++;
        rows.append("<row r=\"").append(row).append("\" ").append(attributes).append('>');
        for (int i = 0; i < cells.length; i++) {
            String address = " r=\"" + (char) ('A' + i) + row + "\"";
            rows.append(
                    cells[i].startsWith("<c")
                            ? "<c" + address + cells[i].substring(2)
                            : cells[i].isEmpty()
                                    ? ""
                                    : "<c" + address + " t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        rows.append("</row>");
        return this;
    }

    /** Adds rows as the XML that they are. */
    public HandWrittenWorkbook xml(String xml) {
        rows.append(xml);
        return this;
    }

    /** Adds merged ranges. */
    public HandWrittenWorkbook merged(String... ranges) {
        StringBuilder xml = new StringBuilder("<mergeCells>");
        for (String range : ranges) {
            xml.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        afterRows += xml.append("</mergeCells>");
        return this;
    }

    /** Adds XML before the rows. */
    public HandWrittenWorkbook beforeRows(String xml) {
        beforeRows += xml;
        return this;
    }

    /** Adds XML behind the list of sheets. */
    public HandWrittenWorkbook afterSheets(String xml) {
        afterSheets += xml;
        return this;
    }

    /** Adds a number format; the first is that of style 1. */
    public HandWrittenWorkbook format(String code) {
        formats.put(String.valueOf(164 + formats.size()), code);
        return this;
    }

    /** Adds a number format that every program knows by its number. */
    public HandWrittenWorkbook builtInFormat(int number) {
        formats.put(String.valueOf(number), "");
        return this;
    }

    /** Adds a worksheet behind the records: the rows of another workbook. */
    public HandWrittenWorkbook sheet(String name, String state, HandWrittenWorkbook sheet) {
        otherSheets.add(new OtherSheet(name, state, sheet));
        return this;
    }

    /** Writes it as Strict Open XML. */
    public HandWrittenWorkbook strict() {
        relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        names = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        return this;
    }

    /** Puts a chart sheet before the records. */
    public HandWrittenWorkbook chartFirst() {
        chartFirst = true;
        return this;
    }

    /** Writes the workbook, without shared strings, and finds it as a record file. */
    public RecordFile in(Path folder) {
        Path file = write(folder.resolve("a.xlsx"));
        return RecordFiles.in(folder).stream()
                .filter(found -> found.path().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /** Writes the workbook, without shared strings. */
    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            part(zip, "_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml")));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships(relationship("r1", "worksheet", "worksheets/sheet1.xml")
                            + relationship("r2", "styles", "/xl/styles.xml")
                            + relationship("r3", "sharedStrings", "sharedStrings.xml")
                            + relationship("r4", "chartsheet", "chartsheets/sheet1.xml")
                            + others((other, number) ->
                                    relationship("s" + number, "worksheet", "worksheets/sheet" + number + ".xml"))));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + names + "\" xmlns:r=\"" + relations + "\"><sheets>"
                            + (chartFirst ? "<sheet name=\"Chart\" sheetId=\"2\" r:id=\"r4\"/>" : "")
                            + "<sheet name=\"Records\" sheetId=\"1\" r:id=\"r1\"/>"
                            + others((other, number) -> other.element(number)) + "</sheets>" + afterSheets
                            + "</workbook>");
            part(zip, "xl/chartsheets/sheet1.xml", "<chartsheet xmlns=\"" + names + "\"/>");
            part(zip, "xl/styles.xml", styles());
            part(zip, "xl/worksheets/sheet1.xml", worksheet());
            for (int i = 0; i < otherSheets.size(); i++) {
                part(
                        zip,
                        "xl/worksheets/sheet" + (i + 3) + ".xml",
                        otherSheets.get(i).sheet().worksheet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private String worksheet() {
        return "<worksheet xmlns=\"" + names + "\">" + beforeRows + "<sheetData>" + rows + "</sheetData>" + afterRows
                + "</worksheet>";
    }

    /** Something for each of the other sheets, which are numbered from 3. */
    private String others(BiFunction<OtherSheet, Integer, String> made) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < otherSheets.size(); i++) {
            all.append(made.apply(otherSheets.get(i), i + 3));
        }
        return all.toString();
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
        formats.forEach((id, code) -> {
            codes.append(
                    code.isEmpty()
                            ? ""
                            : "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code.replace("\"", "&quot;") + "\"/>");
            styles.append("<xf numFmtId=\"" + id + "\"/>");
        });
        return "<styleSheet xmlns=\"" + names + "\"><numFmts>" + codes + "</numFmts><cellXfs>" + styles
                + "</cellXfs></styleSheet>";
    }

    private String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relations + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((DECLARATION + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
