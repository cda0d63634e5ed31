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
        return texts.getOrDefault(column, "");
    }

    /** The cells that are not blank in columns of the source's own, by heading, in its order. */
    Map<String, String> others() {
        return Collections.unmodifiableMap(others);
    }

    void set(Column column, String text) {
        texts.put(column, text.strip());
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
