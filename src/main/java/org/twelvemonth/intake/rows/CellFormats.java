package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The number formats of a workbook's cell styles. */
final class CellFormats {
    private final boolean since1904;
    private final List<CellFormat> byStyle = new ArrayList<>();

    private CellFormats(boolean since1904) {
        this.since1904 = since1904;
    }

    /**
     * Reads the styles part, null for a workbook that has none.
     *
     * @param since1904 whether the workbook counts its dates from 1904
     */
    static CellFormats read(@Nullable InputStream part, boolean since1904) throws IOException, XMLStreamException {
        CellFormats formats = new CellFormats(since1904);
        if (part != null) {
            try (XmlPart xml = new XmlPart(part)) {
                formats.readAll(xml);
            }
        }
        return formats;
    }

    /** The format of a style; "General" for one that the workbook does not have. */
    CellFormat of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : CellFormat.GENERAL;
    }

    private void readAll(XmlPart xml) throws XMLStreamException {
        Map<String, String> codes = new HashMap<>();
        while (xml.advance()) {
            if (xml.atStartOf("numFmt")) {
                codes.put(xml.attribute("numFmtId", ""), xml.attribute("formatCode", ""));
            } else if (xml.atStartOf("cellXfs")) {
                readCellStyles(xml, codes);
            }
        }
    }

    private void readCellStyles(XmlPart xml, Map<String, String> codes) throws XMLStreamException {
        Map<String, CellFormat> formats = new HashMap<>();
        while (xml.advance() && !xml.atEndOf("cellXfs")) {
            if (xml.atStartOf("xf")) {
                byStyle.add(formats.computeIfAbsent(
                        xml.attribute("numFmtId", "0"),
                        id -> new CellFormat(number(id), codes.getOrDefault(id, ""), since1904)));
            }
        }
    }

    private static int number(String id) {
        try {
            return Integer.parseInt(id.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
