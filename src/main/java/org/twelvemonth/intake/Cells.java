package org.twelvemonth.intake;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.CellValue;
import org.twelvemonth.intake.rows.VisibleText;

/** The cells of one row in the columns of our format, whatever file they came from. Filled again for each row. */
@SuppressWarnings("EnumOrdinal")
final class Cells {
    /** By the column's ordinal, nowhere else of use: a map takes noticeably longer for some fifty look-ups a row. */
    private final @Nullable String[] texts = new String[Column.ALL.size()];

    /** The cells that are in no form of their mapping. */
    private final Map<Column, ExpectedForm> misformed = new EnumMap<>(Column.class);

    private final Map<Column, CellValue> typed = new EnumMap<>(Column.class);

    private Map<String, String> others = Map.of();

    void clear() {
        Arrays.fill(texts, null);
        misformed.clear();
        typed.clear();
        others = Map.of();
    }

    /** The cell without what cannot be seen around it, empty when nothing is written, or nothing that can be read. */
    String get(Column column) {
        String text = texts[column.ordinal()];
        return text == null ? "" : text;
    }

    /** What was expected of a cell that is in no form of its mapping, null for all others. */
    @Nullable
    ExpectedForm expected(Column column) {
        return misformed.isEmpty() ? null : misformed.get(column);
    }

    /** The cells that hold a number, a date, a truth value or nothing that can be read, as the file has them. */
    Map<Column, CellValue> typed() {
        return typed;
    }

    /** Whether the file does not tell what the cell says. */
    boolean isUnreadable(Column column) {
        return typed.get(column) instanceof CellValue.Unreadable;
    }

    /** The cells that are not blank in columns of the source's own, by heading, in its order. */
    Map<String, String> others() {
        return Collections.unmodifiableMap(others);
    }

    void set(Column column, String text) {
        put(column, VisibleText.strip(text));
    }

    /** Sets a cell that is in no form of its mapping: whatever it holds, it must not be read. */
    void setMisformed(Column column, String text, ExpectedForm expected) {
        set(column, text);
        misformed.put(column, expected);
    }

    /**
     * Sets a cell that is more than text.
     *
     * @param meaning what it says in the words of our format; nothing where it cannot be read
     */
    void set(Column column, CellValue value, String meaning) {
        typed.put(column, value);
        set(column, meaning);
    }

    /** Sets a cell to a text that has nothing invisible around it. */
    void put(Column column, String text) {
        texts[column.ordinal()] = text;
    }

    void setOther(String heading, String text) {
        if (!VisibleText.isBlank(text)) {
            putOther(heading, VisibleText.strip(text));
        }
    }

    /** Sets a cell to a text that is not blank and has nothing invisible around it. */
    void putOther(String heading, String text) {
        if (others.isEmpty()) {
            others = new LinkedHashMap<>();
        }
        others.put(heading, text);
    }
}
