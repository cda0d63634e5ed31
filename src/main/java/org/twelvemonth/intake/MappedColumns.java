package org.twelvemonth.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CodeSystem;
import org.twelvemonth.intake.rows.CellValue;

/** A mapping that was understood: where our columns stand in a file, and what its cells say in our words. */
final class MappedColumns {
    /** The file is in our format. */
    static final MappedColumns OURS =
            new MappedColumns(new Mapping(null, null, null, null, null, null, null, null, null, null, null, null));

    private final Mapping mapping;
    private final Map<String, Column> byHeading = new HashMap<>();
    private final Map<Column, String> defaults = new EnumMap<>(Column.class);
    private final CellMeanings meanings;
    private final CountryNotation countries;

    /** @throws IllegalArgumentException with sentences for the user, when the mapping says what it may not */
    static MappedColumns of(Mapping mapping) {
        try {
            MappedColumns columns = new MappedColumns(mapping);
            PublishGuard.check(mapping, columns.defaults);
            MappingCheck.check(mapping);
            return columns;
        } catch (IllegalArgumentException e) {
            throw unusable(mapping, e);
        }
    }

    /** The cause's message, with the mapping that it is about. */
    static IllegalArgumentException unusable(Mapping mapping, IllegalArgumentException cause) {
        return new IllegalArgumentException(
                "The mapping for \"" + mapping.files() + "\" cannot be used: " + cause.getMessage(), cause);
    }

    private MappedColumns(Mapping mapping) {
        this.mapping = mapping;
        MappingCheck.requireTexts(mapping);
        mapping.columns().forEach((heading, name) -> place(heading, Column.named(name)));
        mapping.defaults().forEach((name, value) -> defaults.put(Column.named(name), value.strip()));
        this.meanings = new CellMeanings(mapping);
        this.countries = new CountryNotation(mapping.listSeparator(), countryWords(mapping), countryCodes(mapping));
    }

    private static WrittenWords countryWords(Mapping mapping) {
        return mapping.values().entrySet().stream()
                .filter(entry -> Column.named(entry.getKey()) == Column.COUNTRY)
                .findFirst()
                .map(entry -> new WrittenWords(entry.getKey(), entry.getValue()))
                .orElse(WrittenWords.NONE);
    }

    private static @Nullable CodeSystem countryCodes(Mapping mapping) {
        String named = mapping.countryCodes();
        return named.isBlank()
                ? null
                : CodeSystem.named(named)
                        .orElseThrow(() -> new IllegalArgumentException("its country-codes are \"" + named
                                + "\". Write ISO, FIPS or IOC, or leave the setting out."));
    }

    private void place(String heading, Column column) {
        if (byHeading.containsValue(column)) {
            throw new IllegalArgumentException(
                    "it gives two headings to \"" + column.heading() + "\". Name one heading for each column.");
        }
        byHeading.put(Column.key(heading), column);
    }

    /** The column under a heading; empty for one of the file's own. What the mapping says goes before what we would take. */
    Optional<Column> column(String heading) {
        Column mapped = byHeading.get(Column.key(heading));
        return mapped != null
                ? Optional.of(mapped)
                : Column.of(heading).filter(column -> !byHeading.containsValue(column));
    }

    /** The headings that a file must have for the mapping to be for it. */
    Set<String> headings() {
        return mapping.columns().keySet();
    }

    /** Sets a cell to what it says in the words and forms of our format; words that are not understood stay as they are. */
    void translate(Column column, String written, Cells cells) {
        String meaning = meanings.of(column, written);
        if (meaning == null) {
            cells.setMisformed(column, written, meanings.expected(column, written));
        } else {
            cells.set(column, meaning);
        }
    }

    /** Sets a cell that is more than text to what it says in the words and forms of our format; nothing where it is unreadable. */
    void translate(Column column, CellValue value, Cells cells) {
        String meaning = meanings.of(column, value);
        cells.set(column, value, meaning == null ? value.text() : meaning);
        if (meaning == null) {
            cells.setMisformed(column, value.text(), meanings.expected(column, value.text()));
        }
    }

    /** What stands beside sums, as the mapping says it; empty where it says nothing. */
    String currency() {
        return mapping.currency();
    }

    /** How cells name countries. */
    CountryNotation countries() {
        return countries;
    }

    /** What every row says in columns that the file lacks. */
    Map<Column, String> defaults() {
        return defaults;
    }

    /** The headings of the cells that a missing reference is made of; none where it is not to be made. */
    List<String> referenceFrom() {
        return mapping.referenceFrom();
    }

    /** What the meaning of a file follows from, besides the file. */
    String digest() {
        return mapping.digest();
    }

    /** What reviewers must know: that nobody decided on publication record by record. */
    List<String> remarks() {
        Map<Column, String> publishing = PublishGuard.publishing(defaults);
        return publishing.isEmpty()
                ? List.of()
                : List.of("has rows that its mapping makes publishable, all alike, where the file lacks the column: "
                        + publishing.entrySet().stream()
                                .map(entry -> entry.getKey().heading() + " \"" + entry.getValue() + "\"")
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
