package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which of a workbook's cell styles show a number as a date or a time. */
final class DateStyles {
    private final BitSet dates = new BitSet();

    static DateStyles read(@Nullable InputStream part) throws IOException, XMLStreamException {
        DateStyles styles = new DateStyles();
        if (part != null) {
            try (XmlPart xml = new XmlPart(part)) {
                styles.readAll(xml);
            }
        }
        return styles;
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    private void readAll(XmlPart xml) throws XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        while (xml.advance()) {
            if (xml.atStartOf("numFmt")) {
                formats.put(xml.attribute("numFmtId", ""), xml.attribute("formatCode", ""));
            } else if (xml.atStartOf("cellXfs")) {
                readCellStyles(xml, formats);
            }
        }
    }

    private void readCellStyles(XmlPart xml, Map<String, String> formats) throws XMLStreamException {
        int style = 0;
        while (xml.advance() && !xml.atEndOf("cellXfs")) {
            if (xml.atStartOf("xf")) {
                String format = xml.attribute("numFmtId", "0");
                dates.set(style++, DateUtil.isADateFormat(Integer.parseInt(format), formats.get(format)));
            }
        }
    }
}
