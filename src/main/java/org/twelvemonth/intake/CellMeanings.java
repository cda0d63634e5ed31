package org.twelvemonth.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twelvemonth.intake.rows.CellValue;
import org.twelvemonth.intake.rows.VisibleText;

/** What the cells of a mapped file say, in the words and forms of our format. */
final class CellMeanings {
    private static final String OUR_SEPARATOR = ";";

    private final Map<Column, UnaryOperator<String>> meanings = new EnumMap<>(Column.class);
    private final Map<Column, WrittenWords> words = new EnumMap<>(Column.class);

    CellMeanings(Mapping mapping) {
        WrittenDays days = new WrittenDays(mapping.dateFormats());
        WrittenNumbers numbers = new WrittenNumbers(mapping);
        for (Column column : Column.ALL) {
            switch (column.form()) {
                case DAY -> meanings.put(column, days::day);
                case TIME -> meanings.put(column, days::time);
                case AMOUNT -> meanings.put(column, numbers::amount);
                case COUNT -> meanings.put(column, numbers::count);
                case LIST -> meanings.put(column, list(mapping.listSeparator(), UnaryOperator.identity()));
                case TEXT -> {}
            }
        }
        if (mapping.formsAreOurs()) {
            // Every cell would become what it is, and most files are of this kind.
            meanings.clear();
        }
        mapping.values()
                .forEach((name, words) -> translate(Column.named(name), new WrittenWords(name, words), mapping));
    }

    /** The cell in our words; as it is written where it is not understood. */
    String of(Column column, String written) {
        UnaryOperator<String> meaning = meanings.get(column);
        return meaning == null ? written : meaning.apply(VisibleText.strip(written));
    }

    /**
     * The value in our words. Forms are those of text: a number has no separators, and a date is one already; only where a
     * day is expected a number may be one that is written without separators, such as 20261031.
     */
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

    private String word(Column column, CellValue value) {
        WrittenWords meanings = words.get(column);
        return meanings == null ? value.text() : meanings.meaning(value.text());
    }

    private void translate(Column column, WrittenWords words, Mapping mapping) {
        this.words.put(column, words);
        UnaryOperator<String> form = meanings.getOrDefault(column, UnaryOperator.identity());
        meanings.put(
                column,
                column.form() == Column.Form.LIST
                        ? list(mapping.listSeparator(), words::meaning)
                        : text -> form.apply(words.meaning(text)));
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
