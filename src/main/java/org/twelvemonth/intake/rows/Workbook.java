package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself.
 *
 * @param sheets its visible worksheets, in its order
 * @param since1904 whether its dates are counted from 1904
 */
record Workbook(List<Sheet> sheets, boolean since1904) {
    private static final String PREFERRED = "Engagements";

    /** A worksheet: the name on its tab, and the identifier of its part. */
    record Sheet(String name, String part) {}

    static Workbook read(XSSFReader parts) throws IOException, XMLStreamException {
        try (XmlPart xml = new XmlPart(XlsxRows.part(parts::getWorkbookData))) {
            List<Sheet> sheets = new ArrayList<>();
            boolean since1904 = false;
            while (xml.advance()) {
                if (xml.atStartOf("workbookPr")) {
                    since1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.atStartOf("sheet")
                        && xml.attribute("state", "visible").equals("visible")) {
                    sheets.add(new Sheet(xml.attribute("name", ""), relation(xml)));
                }
            }
            return new Workbook(sheets, since1904);
        }
    }

    /** The sheet that holds the records: the one named "Engagements", else the first. */
    Sheet recordSheet() {
        return sheets.stream()
                .filter(sheet -> sheet.name().strip().equalsIgnoreCase(PREFERRED))
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .orElseThrow(() -> new UnreadableFileException(
                        "has no visible worksheet. Show the sheet that holds the records and run again."));
    }

    /** A remark when there are sheets that nobody reads, else nothing. */
    List<String> remarks() {
        List<String> unread = sheets.stream()
                .filter(sheet -> !sheet.equals(recordSheet()))
                .map(sheet -> "\"" + sheet.name() + "\"")
                .toList();
        return unread.isEmpty()
                ? List.of()
                : List.of("has several sheets: only \"" + recordSheet().name() + "\" was read, and not "
                        + String.join(", ", unread) + ".");
    }

    private static boolean isTrue(@Nullable String flag) {
        return "1".equals(flag) || "true".equals(flag);
    }

    private static String relation(XmlPart xml) {
        return xml.attribute("id", "");
    }
}
