package org.twelvemonth.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.CellFormat;
import org.twelvemonth.intake.rows.CellValue;

/**
 * Counts the sums of one file that its mapping, its headings or the number formats of its cells say to be in another currency
 * than pounds. They are read as they are written, for nothing is converted.
 */
final class ForeignSums {
    private static final List<Column> AMOUNTS = Column.ALL.stream()
            .filter(column -> column.form() == Column.Form.AMOUNT)
            .toList();

    /** By column of sums that are all in another currency, its names. */
    private final Map<Column, Set<String>> ofAll = new EnumMap<>(Column.class);

    private final Map<CellFormat, Set<String>> ofFormats = new HashMap<>();
    private final Map<Column, Set<String>> currencies = new EnumMap<>(Column.class);
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
        ofAll.put(column, named);
    }

    /** Adds the cells of one row. */
    void add(Cells cells) {
        for (Column column : AMOUNTS) {
            if (!cells.get(column).isEmpty()) {
                add(
                        column,
                        ofAll.getOrDefault(column, Set.of()),
                        ofFormat(cells.typed().get(column)));
            }
        }
    }

    private void add(Column column, Set<String> ofColumn, Set<String> ofCell) {
        if (!ofColumn.isEmpty() || !ofCell.isEmpty()) {
            counts.merge(column, 1, Integer::sum);
            Set<String> named = currencies.computeIfAbsent(column, key -> new LinkedHashSet<>());
            named.addAll(ofColumn);
            named.addAll(ofCell);
        }
    }

    private Set<String> ofFormat(@Nullable CellValue value) {
        return value instanceof CellValue.Numeric number
                ? ofFormats.computeIfAbsent(number.format(), ForeignSums::foreign)
                : Set.of();
    }

    /** The currencies other than pounds that a number format shows. */
    private static Set<String> foreign(CellFormat format) {
        Set<String> named = SampledColumn.currencies(format);
        named.removeIf(SampledColumn::isPounds);
        return named;
    }

    /** The rest of a sentence that starts with the file's name; none where no sum was counted. */
    List<String> remarks() {
        return counts.isEmpty()
                ? List.of()
                : List.of("has sums in another currency that are read as pounds, for nothing is converted: "
                        + counts.entrySet().stream()
                                .map(count -> count.getKey().heading() + " " + count.getValue() + " in "
                                        + String.join(" and ", currencies.getOrDefault(count.getKey(), Set.of())))
                                .collect(Collectors.joining(", "))
                        + ". Convert them, or take the columns out of its mapping.");
    }
}
