package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts the cells of accepted and rejected rows that only mark a value as missing, by column and by how they were read. */
final class MissingMarks {
    private final Map<Column, Integer> blank = new EnumMap<>(Column.class);
    private final Map<Column, Integer> kept = new EnumMap<>(Column.class);

    /** The column's cell is read as blank. */
    void countBlank(Column column) {
        blank.merge(column, 1, Integer::sum);
    }

    /** The column's cell is kept as written. */
    void countKept(Column column) {
        kept.merge(column, 1, Integer::sum);
    }

    /** Rests of sentences that start with the file's name; none when nothing was counted. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!blank.isEmpty()) {
            remarks.add(remark(blank, "read as blank"));
        }
        if (!kept.isEmpty()) {
            remarks.add(remark(kept, "kept as written"));
        }
        return remarks;
    }

    private static String remark(Map<Column, Integer> counts, String reading) {
        return "has marks for missing values, such as N/A, " + reading + ": "
                + counts.entrySet().stream()
                        .map(count -> count.getKey().heading() + " " + count.getValue())
                        .collect(Collectors.joining(", "))
                + ".";
    }
}
