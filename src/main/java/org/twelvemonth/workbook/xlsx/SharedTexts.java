package org.twelvemonth.workbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts that cells share: the workbook holds each once, and a cell says its number (ECMA-376, part 1, 18.4). Most cells of
 * a large workbook are words that come again and again, and as numbers they are half as long to write, to deflate and to
 * read. What is held grows with the columns, not with the rows.
 */
final class SharedTexts {
    /** Of one column; the texts after its first ones stand in their cells. */
    private static final int PER_COLUMN = 256;

    private static final int LONGEST = 100;

    private static final String PART = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** All of them, each at its number, counted from 0. */
    List<String> all() {
        return List.copyOf(numbers.keySet());
    }

    /** The part of the workbook that holds them. */
    byte[] part() {
        StringBuilder xml = new StringBuilder(PART);
        for (String text : all()) {
            xml.append(CellText.blankAtAnEnd(text) ? "<si><t xml:space=\"preserve\">" : "<si><t>");
            CellText.appendXml(text, xml);
            xml.append("</t></si>");
        }
        return xml.append("</sst>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The texts of a column.
     *
     * @param width the column's width in digits of the body font
     */
    OfColumn column(int width) {
        return new OfColumn(width);
    }

    /**
     * A text that is shared.
     *
     * @param number its number
     * @param lines how many lines it takes in the column
     */
    record Shared(int number, int lines) {}

    /** The shared texts of one column. */
    final class OfColumn {
        private final Map<String, Shared> known = new HashMap<>();
        private final int width;

        private OfColumn(int width) {
            this.width = width;
        }

        /** The text as it is shared; null when the cell has to hold it. */
        @Nullable
        Shared find(String text) {
            Shared shared = known.get(text);
            if (shared == null && known.size() < PER_COLUMN && isPlain(text)) {
                shared = share(text);
                known.put(text, shared);
            }
            return shared;
        }

        private Shared share(String text) {
            int number = numbers.computeIfAbsent(text, added -> numbers.size());
            return new Shared(number, RowHeight.lines(text, width));
        }
    }

    /** Whether the text has nothing but markup to be escaped: what has to be replaced for a cell stays in its cell. */
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && text.chars().allMatch(SharedTexts::isPlain);
    }

    private static boolean isPlain(int unit) {
        return unit >= ' ' && unit != '_' && unit < Character.MIN_SURROGATE;
    }
}
