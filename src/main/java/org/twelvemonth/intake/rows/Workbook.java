package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself.
 *
 * @param sheets its visible worksheets, in its order
 * @param hidden the other worksheets
 * @param since1904 whether its dates are counted from 1904
 * @param calculatedOnLoad whether its formulas are to be calculated when it is opened: the values that it holds are none then
 */
record Workbook(List<Worksheet> sheets, List<Worksheet> hidden, boolean since1904, boolean calculatedOnLoad) {
    private static final int MOST_NAMED = 10;
    private static final String PREFERRED = "Engagements";
    private static final String CHART_SHEET = "chartsheet";
    private static final String WORKSHEET = "worksheet";

    /** @param part the name of the workbook's part */
    static Workbook read(PackageParts parts, String part) throws IOException, XMLStreamException {
        Map<String, PackageParts.Relationship> related = new HashMap<>();
        parts.relationships(part).forEach(relationship -> related.put(relationship.id(), relationship));
        List<Worksheet> sheets = new ArrayList<>();
        List<Worksheet> hidden = new ArrayList<>();
        boolean since1904 = false;
        boolean calculatedOnLoad = false;
        int number = 0;
        try (XmlPart xml = new XmlPart(parts.open(part))) {
            while (xml.advance()) {
                if (xml.atStartOf("workbookPr")) {
                    since1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.atStartOf("calcPr")) {
                    calculatedOnLoad =
                            isTrue(xml.attribute("fullCalcOnLoad")) || isFalse(xml.attribute("calcCompleted"));
                } else if (xml.atStartOf("sheet")) {
                    addSheet(xml, ++number, related, sheets, hidden);
                }
            }
        }
        return new Workbook(sheets, hidden, since1904, calculatedOnLoad);
    }

    /** Passes over sheets that are a chart: they have no cells. */
    private static void addSheet(
            XmlPart xml,
            int number,
            Map<String, PackageParts.Relationship> related,
            List<Worksheet> sheets,
            List<Worksheet> hidden)
            throws IOException {
        String name = xml.attribute("name", "");
        PackageParts.Relationship relationship = related.get(xml.attribute("id", ""));
        if (relationship == null) {
            throw new IOException("A sheet has no part.");
        }
        if (relationship.type().equals(CHART_SHEET)) {
            return;
        }
        boolean visible = relationship.type().equals(WORKSHEET)
                && xml.attribute("state", "visible").equals("visible");
        (visible ? sheets : hidden).add(new Worksheet(name, relationship.part(), number));
    }

    /** The sheet that holds the records: the one named "Engagements", else the first. */
    Worksheet recordSheet() {
        return sheets.stream()
                .filter(sheet -> VisibleText.strip(sheet.name()).equalsIgnoreCase(PREFERRED))
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .orElseThrow(() -> new UnreadableFileException(
                        "has no visible worksheet. Show the sheet that holds the records and run again."));
    }

    /** The worksheets that nobody reads, the hidden ones last. */
    List<Worksheet> others() {
        return Stream.concat(sheets.stream(), hidden.stream())
                .filter(sheet -> !sheet.equals(recordSheet()))
                .toList();
    }

    /** A remark on the sheets that nobody reads, if there are any, and one on those that nobody sees; by their places. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        List<Worksheet> unread =
                sheets.stream().filter(sheet -> !sheet.equals(recordSheet())).toList();
        if (!unread.isEmpty()) {
            remarks.add(
                    "has several sheets: only " + recordSheet().words() + " was read, and not " + words(unread) + ".");
        }
        if (!hidden.isEmpty()) {
            remarks.add("has hidden sheets, which were not read: " + words(hidden) + ".");
        }
        return remarks;
    }

    private static String words(List<Worksheet> sheets) {
        String first = sheets.stream().limit(MOST_NAMED).map(Worksheet::words).collect(Collectors.joining(", "));
        return sheets.size() > MOST_NAMED ? first + " and " + (sheets.size() - MOST_NAMED) + " more" : first;
    }

    private static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static boolean isFalse(@Nullable String flag) {
        return "0".equals(flag) || "false".equals(flag);
    }
}
