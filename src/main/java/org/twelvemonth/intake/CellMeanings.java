package org.twelvemonth.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.CellValue;
import org.twelvemonth.intake.rows.VisibleText;

/** What the cells of a mapped file say, in the words and forms of our format. */
final class CellMeanings {
    private static final String OUR_SEPARATOR = ";";

    private final Map<Column, Meaning> meanings = new EnumMap<>(Column.class);
    private final Map<Column, WrittenWords> words = new EnumMap<>(Column.class);
    private final WrittenDays days;
    private final WrittenNumbers numbers;

    /** Reads a cell in a form of the mapping. */
    private interface Meaning {
        /** The cell as our format has it, null when it is in no form of the mapping. */
        @Nullable
        String of(String written);
    }

    /** @throws IllegalArgumentException with sentences for the user, when a form is not understood completely */
    CellMeanings(Mapping mapping) {
        days = new WrittenDays(mapping.dateFormats());
        numbers = new WrittenNumbers(mapping);
        for (Column column : Column.ALL) {
            // Cells of other columns are in our form, and most files have no column of another.
            switch (column.form()) {
                case DAY -> put(column, days::day, !mapping.dateFormats().isEmpty());
                case TIME -> put(column, days::time, !mapping.dateFormats().isEmpty());
                case AMOUNT -> put(column, numbers::amount, !mapping.amountsAreOurs());
                case COUNT -> put(column, numbers::count, !mapping.thousands().isEmpty());
                case LIST ->
                    put(
                            column,
                            list(mapping.listSeparator(), UnaryOperator.identity())::apply,
                            !mapping.listSeparator().isEmpty());
                case TEXT -> {}
            }
        }
        mapping.values()
                .forEach((name, words) -> translate(Column.named(name), new WrittenWords(name, words), mapping));
        // A separator may stand within the name of a country, so its cells are divided where names are known.
        meanings.remove(Column.COUNTRY);
    }

    /** The cell in our words, as it is written where it is a word that is not understood; null when it is in no form. */
    @Nullable
    String of(Column column, String written) {
        Meaning meaning = meanings.get(column);
        return meaning == null ? written : meaning.of(VisibleText.strip(written));
    }

    /**
     * The value in our words, null when it is in no form. Forms are those of text: a number has no separators, and a date is one
     * already; only where a day is expected a number may be one that is written without separators, such as 20261031.
     */
    @Nullable
    String of(Column column, CellValue value) {
        boolean mayBeWrittenDay = column.form() == Column.Form.DAY || column.form() == Column.Form.TIME;
        return switch (value) {
            case CellValue.Text text -> of(column, text.text());
            case CellValue.Unreadable unreadable -> "";
            case CellValue.Numeric number -> mayBeWrittenDay ? of(column, number.text()) : word(column, number);
            case CellValue.DateTime time -> word(column, time);
            case CellValue.Truth truth -> word(column, truth);
        };
    }

    /** What was expected of a cell that is in no form. */
    ExpectedForm expected(Column column, String written) {
        return switch (column.form()) {
            case AMOUNT -> numbers.expectedAmount();
            case COUNT -> numbers.expectedCount();
            default -> days.expected(VisibleText.strip(written));
        };
    }

    private String word(Column column, CellValue value) {
        WrittenWords meanings = words.get(column);
        return meanings == null ? value.text() : meanings.meaning(value.text());
    }

    private void put(Column column, Meaning meaning, boolean differs) {
        if (differs) {
            meanings.put(column, meaning);
        }
    }

    private void translate(Column column, WrittenWords words, Mapping mapping) {
        this.words.put(column, words);
        Meaning form = meanings.getOrDefault(column, text -> text);
        meanings.put(
                column,
                column.form() == Column.Form.LIST
                        ? list(mapping.listSeparator(), words::meaning)::apply
                        : text -> form.of(words.meaning(text)));
    }

    /** The text as a whole is looked up first: a list's separator may stand within a name. */
    private static UnaryOperator<String> list(String separator, UnaryOperator<String> meaning) {
        Pattern between = Pattern.compile(Pattern.quote(separator.isEmpty() ? OUR_SEPARATOR : separator));
        return text -> {
            String whole = meaning.apply(text);
            return whole.equals(text)
                    ? Arrays.stream(between.split(text, -1))
                            .map(part -> meaning.apply(part.strip()))
                            .collect(Collectors.joining(OUR_SEPARATOR))
                    : whole;
        };
    }
}
