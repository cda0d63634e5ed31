package org.twelvemonth.intake;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The cells of one row in the columns of our format, whatever file they came from. Filled again for each row. */
final class Cells {
    private final String[] texts = new String[Column.COUNT];
    private Map<String, String> others = Map.of();

    Cells() {
        clear();
    }

    void clear() {
        Arrays.fill(texts, "");
        others = Map.of();
    }

    /** The cell without white space around it, empty when nothing is written. */
    String get(Column column) {
        return texts[column.ordinal()];
    }

    /** The cells that are not blank in columns of the source's own, by heading, in its order. */
    Map<String, String> others() {
        return Collections.unmodifiableMap(others);
    }

    void set(Column column, String text) {
        texts[column.ordinal()] = text.strip();
    }

    void setOther(String heading, String text) {
        if (!text.isBlank()) {
            if (others.isEmpty()) {
                others = new LinkedHashMap<>();
            }
            others.put(heading, text.strip());
        }
    }
}
