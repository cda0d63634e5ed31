package org.twelvemonth.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.Total;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The numbers that the workbook gives: rows of its tables, and what stands in the sheet of totals. */
final class WorkbookTotals {
    /** A table that needs more than one sheet goes on in "Engagements (2)". */
    private static final Pattern CONTINUED = Pattern.compile(" \\(\\d+\\)$");

    private final Map<String, Long> found = new HashMap<>();
    private final Set<List<String>> rejected = new HashSet<>();

    private WorkbookTotals() {}

    static TotalsCheck expected(String name, Figures figures) {
        Figures.Totals totals = figures.totals();
        TotalsCheck check = new TotalsCheck(name)
                .expect("sheet Continents", figures.continents().size())
                .expect("sheet Countries", figures.countries().size())
                .expect("sheet Countries, on the public list", figures.listed().size())
                .expect("sheet Engagements", totals.counting())
                .expect("sheet Requests and refusals", totals.requests())
                .expect("sheet Superseded records", totals.supersededRows())
                .expect("sheet Rejected records, rows rejected", totals.rejectedRows())
                .expect("sheet Findings", figures.blockingFindings() + figures.advisoryFindings());
        for (Eligibility eligibility : Eligibility.KEPT_BACK) {
            check.expect("sheet " + eligibility.label(), totals.of(eligibility));
        }
        for (Total total : Total.values()) {
            check.expect("sheet Totals, " + total.title(), total.of(figures));
        }
        figures.grounds()
                .forEach((section, engagements) -> check.expect("sheet Grounds, " + section.name(), engagements));
        if (figures.withoutSection() > 0) {
            check.expect("sheet Grounds, None", figures.withoutSection());
        }
        return check;
    }

    /**
     * Reads the sheets that are short, and counts the rows of the others.
     *
     * @param dataRows the rows of data by the name of the sheet's part
     */
    static WorkbookTotals read(Path file, Map<String, Long> dataRows)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        WorkbookTotals totals = new WorkbookTotals();
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(workbook);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    String part = sheets.getSheetPart().getPartName().getName().substring(1);
                    String name = CONTINUED.matcher(sheets.getSheetName()).replaceFirst("");
                    totals.add("sheet " + name, dataRows.getOrDefault(part, 0L));
                    totals.readShort(name, sheet, workbook, reader);
                }
            }
        }
        totals.add("sheet Rejected records, rows rejected", totals.rejected.size());
        return totals;
    }

    OptionalLong at(String place) {
        Long number = found.get(place);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private void readShort(String name, InputStream sheet, OPCPackage workbook, XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        switch (name) {
            case "Totals" ->
                table(sheet, workbook, reader)
                        .columns("Figure", "Number")
                        .forEach(row -> add("sheet Totals, " + row.getFirst(), number(row.getLast())));
            case "Grounds" ->
                table(sheet, workbook, reader).columns("Section", "Engagements withheld").stream()
                        .filter(row -> !row.getLast().isEmpty())
                        .forEach(row -> add("sheet Grounds, " + row.getFirst(), number(row.getLast())));
            case "Countries" ->
                add(
                        "sheet Countries, on the public list",
                        table(sheet, workbook, reader).columns("On the public list").stream()
                                .filter(List.of("Yes")::equals)
                                .count());
            case "Rejected records" ->
                rejected.addAll(table(sheet, workbook, reader).columns("Source file", "Source line"));
            default -> {}
        }
    }

    private void add(String place, long number) {
        found.merge(place, number, Long::sum);
    }

    private static SheetTable table(InputStream sheet, OPCPackage workbook, XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        SheetTable table = new SheetTable();
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new XSSFSheetXMLHandler(
                reader.getStylesTable(), new ReadOnlySharedStringsTable(workbook), table, false));
        xml.parse(new InputSource(sheet));
        return table;
    }

    private static long number(String written) {
        return Long.parseLong(written.replace(",", ""));
    }
}
