package org.twelvemonth.intake;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the sums of one file that its mapping or its headings say to be in another currency than pounds. They are read as
 * they are written, for nothing is converted.
 */
final class ForeignSums {
    private final Map<Column, String> currencies = new EnumMap<>(Column.class);
    private final Map<Column, Integer> counts = new EnumMap<>(Column.class);

    /** Takes the currency that the mapping names for the column, and those that its heading does. */
    void addColumn(Column column, String heading, String currency) {
        if (column.form() != Column.Form.AMOUNT) {
            return;
        }
        Set<String> named = new LinkedHashSet<>();
        if (!currency.isBlank()) {
            named.add(currency.strip());
        }
        named.addAll(new SampledColumn(heading).currencies());
        named.removeIf(SampledColumn::isPounds);
        if (!named.isEmpty()) {
            currencies.put(column, String.join(" and ", named));
        }
    }

    /** Adds the cells of one row. */
    void add(Cells cells) {
        currencies.keySet().forEach(column -> {
            if (!cells.get(column).isEmpty()) {
                counts.merge(column, 1, Integer::sum);
            }
        });
    }

    /** The rest of a sentence that starts with the file's name; none where no sum was counted. */
    List<String> remarks() {
        return counts.isEmpty()
                ? List.of()
                : List.of("has sums in another currency that are read as pounds, for nothing is converted: "
                        + counts.entrySet().stream()
                                .map(count -> count.getKey().heading() + " " + count.getValue() + " in "
                                        + currencies.get(count.getKey()))
                                .collect(Collectors.joining(", "))
                        + ". Convert them, or take the columns out of its mapping.");
    }
}
