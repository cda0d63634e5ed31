package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share. They are the one part of a workbook that has to be held as a whole. */
final class SharedTexts {
    private static final long MOST_CHARACTERS = 128 * 1024 * 1024;

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

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

    /** The text of that number, null for a number that is not in the table. */
    @Nullable
    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : null;
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
        return CleanText.of(
                text.contains("_x")
                        ? ESCAPED.matcher(text)
                                .replaceAll(escaped -> Matcher.quoteReplacement(
                                        Character.toString((char) Integer.parseInt(escaped.group(1), 16))))
                        : text);
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
