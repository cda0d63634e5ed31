package org.twelvemonth.workbook.xlsx;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of a table: texts as they stand, whole numbers as digits, days and instants as ISO 8601 writes them. */
public final class TableRow {
    private final Map<String, Integer> columns;
    private final @Nullable String[] cells;

    TableRow(Map<String, Integer> columns, @Nullable String[] cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /** The cell under the heading; empty when nothing is written there or there is no such column. */
    public String text(String heading) {
        Integer column = columns.get(heading);
        return column == null ? "" : Objects.requireNonNullElse(cells[column], "");
    }

    /** The cells that are not empty. */
    public Stream<String> texts() {
        return Arrays.stream(cells).filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
