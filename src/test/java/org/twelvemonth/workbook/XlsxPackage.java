package org.twelvemonth.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The parts of a workbook's file as XML, read with a strict zip reader and without POI's understanding of them. */
record XlsxPackage(Map<String, byte[]> parts) {
    static XlsxPackage of(Path file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new XlsxPackage(parts);
    }

    String text(String part) {
        return new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    Document xml(String part) {
        return Jsoup.parse(text(part), "", Parser.xmlParser());
    }

    Document styles() {
        return xml("xl/styles.xml");
    }

    /** The sheets in their order; POI numbers their parts so. */
    List<Page> pages() {
        List<Element> sheets = xml("xl/workbook.xml").select("sheets > sheet");
        List<Element> texts = xml("xl/sharedStrings.xml").select("si");
        return sheets.stream()
                .map(sheet -> new Page(
                        this,
                        sheet.attr("name"),
                        xml("xl/worksheets/sheet" + (sheets.indexOf(sheet) + 1) + ".xml"),
                        sheets.indexOf(sheet) + 1,
                        texts.stream().map(Element::wholeText).toList()))
                .toList();
    }

    Page page(String name) {
        return pages().stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The pages that hold a table: all but the cover. */
    List<Page> tablePages() {
        return pages().stream().skip(1).toList();
    }

    /** A sheet. */
    record Page(XlsxPackage file, String name, Document xml, int number, List<String> sharedTexts) {
        List<Element> cells() {
            return xml.select("sheetData c");
        }

        String text(Element cell) {
            String value = cell.select("v").text();
            return cell.attr("t").equals("s") ? sharedTexts.get(Integer.parseInt(value)) : cell.wholeText();
        }

        /** The text of the cell, empty when there is no such cell. */
        String text(String reference) {
            Element cell = xml.selectFirst("sheetData c[r=" + reference + "]");
            return cell == null ? "" : text(cell);
        }

        Element style(Element cell) {
            return file.styles().select("cellXfs > xf").get(Integer.parseInt(cell.attr("s")));
        }

        List<Document> tables() {
            return file
                    .xml("xl/worksheets/_rels/sheet" + number + ".xml.rels")
                    .select("Relationship[Type$=/table]")
                    .stream()
                    .map(relation ->
                            file.xml("xl/tables/" + relation.attr("Target").replace("../tables/", "")))
                    .toList();
        }

        Element table() {
            return tables().getFirst().expectFirst("table");
        }

        CellRangeAddress area() {
            return CellRangeAddress.valueOf(table().attr("ref"));
        }

        /** The cells of the table without its headings, row by row. */
        List<List<Element>> rows() {
            return xml.select("sheetData > row").stream()
                    .filter(row -> Integer.parseInt(row.attr("r")) > area().getFirstRow() + 1)
                    .map(row -> (List<Element>) row.select("c"))
                    .toList();
        }

        List<String> headings() {
            return table().select("tableColumn").eachAttr("name");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
