package org.twelvemonth.intake;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row in the columns of our format, whatever file they came from. Filled again for each row. */
@SuppressWarnings("EnumOrdinal")
final class Cells {
    /** By the column's ordinal, nowhere else of use: a map takes noticeably longer for some fifty look-ups a row. */
    private final @Nullable String[] texts = new String[Column.ALL.size()];

    private Map<String, String> others = Map.of();

    void clear() {
        Arrays.fill(texts, null);
        others = Map.of();
    }

    /** The cell without white space around it, empty when nothing is written. */
    String get(Column column) {
        String text = texts[column.ordinal()];
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
        texts[column.ordinal()] = text;
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
