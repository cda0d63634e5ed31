package org.twelvemonth.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells of one row in the columns of our format, whatever file they came from. Filled again for each row. */
final class Cells {
    private final Map<Column, String> texts = new EnumMap<>(Column.class);
    private Map<String, String> others = Map.of();

    void clear() {
        texts.clear();
        others = Map.of();
    }

    /** The cell without white space around it, empty when nothing is written. */
    String get(Column column) {
        // One look-up: most cells of a row are asked for, and getOrDefault takes two where there is none.
        String text = texts.get(column);
        return text == null ? "" : text;
    }

    /** The cells that are not blank in columns of the source's own, by heading, in its order. */
    Map<String, String> others() {
        return Collections.unmodifiableMap(others);
    }

    void set(Column column, String text) {
        put(column, text.strip());
    }

    /** Sets a cell to a text that has no white space around it. */
    void put(Column column, String text) {
        texts.put(column, text);
    }

    void setOther(String heading, String text) {
        if (!text.isBlank()) {
            putOther(heading, text.strip());
        }
    }

    /** Sets a cell to a text that is not blank and has no white space around it. */
    void putOther(String heading, String text) {
        if (others.isEmpty()) {
            others = new LinkedHashMap<>();
        }
        others.put(heading, text);
    }
}
