package org.twelvemonth.intake;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row in the columns of our format, whatever file they came from. Filled again for each row. */
@SuppressWarnings("EnumOrdinal")
final class Cells {
    /** By the column's ordinal, nowhere else of use: a map takes noticeably longer for some fifty look-ups a row. */
    private final @Nullable String[] texts = new String[Column.ALL.size()];

    /** The cells that are in no form of their mapping. */
    private final Map<Column, ExpectedForm> misformed = new EnumMap<>(Column.class);

    private Map<String, String> others = Map.of();

    void clear() {
        Arrays.fill(texts, null);
        misformed.clear();
        others = Map.of();
    }

    /** The cell without white space around it, empty when nothing is written. */
    String get(Column column) {
        String text = texts[column.ordinal()];
        return text == null ? "" : text;
    }

    /** What was expected of a cell that is in no form of its mapping, null for all others. */
    @Nullable
    ExpectedForm expected(Column column) {
        return misformed.isEmpty() ? null : misformed.get(column);
    }

    /** The cells that are not blank in columns of the source's own, by heading, in its order. */
    Map<String, String> others() {
        return Collections.unmodifiableMap(others);
    }

    void set(Column column, String text) {
        put(column, text.strip());
    }

    /** Sets a cell that is in no form of its mapping: whatever it holds, it must not be read. */
    void setMisformed(Column column, String text, ExpectedForm expected) {
        set(column, text);
        misformed.put(column, expected);
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
