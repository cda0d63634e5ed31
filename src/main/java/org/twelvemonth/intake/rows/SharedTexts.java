package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share. They are the one part of a workbook that has to be held as a whole. */
final class SharedTexts {
    private static final long MOST_CHARACTERS = 128 * 1024 * 1024;

    private final List<String> texts = new ArrayList<>();

    /** Reads the part, null for a workbook that has none. */
    static SharedTexts read(@Nullable InputStream part) throws IOException, XMLStreamException {
        SharedTexts shared = new SharedTexts();
        if (part != null) {
            try (XmlPart xml = new XmlPart(part)) {
                shared.readAll(xml);
            }
        }
        return shared;
    }

    /** The text of that number; empty for a number that is not in the table. */
    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    /** The text of the element that starts here: its own, or that of its runs, without pronunciation aids. */
    static String richText(XmlPart xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.advance() && !xml.atEndOf(element)) {
            if (xml.atStartOf("t")) {
                xml.appendText(text);
            } else if (xml.atStartOf("rPh")) {
                xml.skip();
            }
        }
        return unescape(text.toString());
    }

    /** Control characters stand in a workbook as {@code _x000D_}. */
    static String unescape(String text) {
        return CleanText.of(text.contains("_x") ? new XSSFRichTextString(text).getString() : text);
    }

    private void readAll(XmlPart xml) throws XMLStreamException {
        long characters = 0;
        while (xml.advance()) {
            if (xml.atStartOf("si")) {
                String text = richText(xml, "si");
                characters += text.length() + 16L;
                if (characters > MOST_CHARACTERS) {
                    throw new UnreadableFileException(
                            "holds more text than a workbook can be read with. Save its sheet as"
                                    + " CSV with the encoding UTF-8 and run again.");
                }
                texts.add(text);
            }
        }
    }
}
