package org.twelvemonth.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.intake.rows.Row;
import org.twelvemonth.intake.rows.Rows;
import org.twelvemonth.intake.rows.UnreadableFileException;
import org.twelvemonth.intake.rows.VisibleText;

/**
 * A mapping for a file that nobody has described, guessed from its headings and its first rows; a person confirms it.
 * Nothing of it makes a record publishable.
 *
 * @param mapping the mapping
 * @param questions what the person should look at, sentences
 */
public record MappingSuggestion(Mapping mapping, List<String> questions) {
    private static final int ROWS_LOOKED_AT = 1_000;
    private static final int MOST_WORDS = 20;
    private static final Set<String> POUNDS = Set.of("£", "GBP");

    /**
     * Reads the beginning of a file.
     *
     * @throws IntakeRefusedException when it is no CSV or XLSX file, or cannot be read
     */
    public static MappingSuggestion of(Path file, CountryRegister countries) {
        String name = String.valueOf(file.getFileName());
        try {
            if (!Rows.canRead(name)) {
                throw new UnreadableFileException("is no CSV or XLSX file. Save it as one of them and try again.");
            }
            return new Guess(sample(file), countries).suggestion(name);
        } catch (UnreadableFileException e) {
            throw new IntakeRefusedException(name, name + " " + e.getMessage(), e);
        }
    }

    private static List<SampledColumn> sample(Path file) {
        try (Rows rows = Rows.open(file)) {
            List<List<String>> first = new ArrayList<>();
            for (Row row = rows.next(); row != null && first.size() < ROWS_LOOKED_AT; row = rows.next()) {
                first.add(row.readable().stream().map(VisibleText::strip).toList());
            }
            int header = headerOf(first);
            List<SampledColumn> columns = new ArrayList<>();
            for (int i = 0; i < first.get(header).size(); i++) {
                SampledColumn column = new SampledColumn(first.get(header).get(i));
                for (List<String> row : first.subList(header + 1, first.size())) {
                    if (i < row.size() && !row.get(i).isEmpty()) {
                        column.cells().add(row.get(i));
                    }
                }
                columns.add(column);
            }
            return columns.stream()
                    .filter(column -> !column.heading().isEmpty())
                    .toList();
        }
    }

    /** The row that most columns of ours could be found in, of the first ones. */
    private static int headerOf(List<List<String>> rows) {
        int best = 0;
        for (int i = 1; i < Math.min(RecordReader.LOOKED_AT, rows.size()); i++) {
            best = known(rows.get(i)) > known(rows.get(best)) ? i : best;
        }
        if (rows.isEmpty()) {
            throw new UnreadableFileException("is empty. Name a file with headings and rows.");
        }
        return best;
    }

    private static long known(List<String> row) {
        return row.stream()
                .filter(cell -> Column.ALL.stream().anyMatch(column -> HeadingWords.likeness(cell, column) > 0))
                .count();
    }

    /** One guess at one file. */
    private static final class Guess {
        private final CountryRegister countries;
        private final List<SampledColumn> columns;
        private final Map<Column, SampledColumn> found = new EnumMap<>(Column.class);
        private final List<String> questions = new ArrayList<>();

        Guess(List<SampledColumn> columns, CountryRegister countries) {
            this.columns = columns;
            this.countries = countries;
            for (int likeness = 3; likeness > 0; likeness--) {
                for (Column column : Column.ALL) {
                    find(column, likeness);
                }
            }
            if (!found.containsKey(Column.COUNTRY)) {
                columns.stream()
                        .filter(column -> isFree(column) && column.fits(Column.COUNTRY, countries))
                        .findFirst()
                        .ifPresent(column -> found.put(Column.COUNTRY, column));
            }
            leaveOutForeignMoney();
        }

        /** The record format's sums are pounds: dollars must not be taken for them. */
        private void leaveOutForeignMoney() {
            money().filter(sign -> !POUNDS.contains(sign)).ifPresent(sign -> {
                questions.add("Sums are written with " + sign
                        + ", and those of the record format are pounds: they stay in columns of the file's own.");
                found.keySet().removeIf(column -> column.form() == Column.Form.AMOUNT);
            });
        }

        private void find(Column column, int likeness) {
            columns.stream()
                    .filter(sample -> !found.containsKey(column) && isFree(sample))
                    .filter(sample -> HeadingWords.likeness(sample.heading(), column) == likeness)
                    .filter(sample -> likeness == 3 || sample.fits(column, countries))
                    .findFirst()
                    .ifPresent(sample -> found.put(column, sample));
        }

        private boolean isFree(SampledColumn column) {
            return found.values().stream().noneMatch(taken -> taken.heading().equals(column.heading()));
        }

        MappingSuggestion suggestion(String file) {
            SortedMap<String, String> headings = new TreeMap<>();
            found.forEach((column, sample) -> {
                if (Column.of(sample.heading()).isEmpty()) {
                    headings.put(sample.heading(), column.heading());
                }
            });
            Optional<String> money = money();
            Mapping mapping = new Mapping(
                    file,
                    headings,
                    defaults(),
                    null,
                    dateFormats(),
                    null,
                    thousands(),
                    money.orElse(null),
                    null,
                    words(),
                    referenceFrom(),
                    null);
            return new MappingSuggestion(mapping, List.copyOf(questions));
        }

        private SortedMap<String, String> defaults() {
            SortedMap<String, String> defaults = new TreeMap<>();
            for (Column column : List.of(Column.COUNTRY, Column.DELIVERY_START)) {
                if (!found.containsKey(column)) {
                    questions.add("No column looks like " + column.heading() + ": add its heading under \"columns\".");
                }
            }
            if (!found.containsKey(Column.TITLE)) {
                defaults.put(Column.TITLE.heading(), "");
            }
            if (!found.containsKey(Column.STATUS)) {
                questions.add("No column looks like status: is every record of the file really completed?");
                defaults.put(Column.STATUS.heading(), EngagementStatus.COMPLETED.name());
            }
            if (!found.containsKey(Column.DISCLOSURE)) {
                questions.add(
                        "No column looks like disclosure: nothing of the file is published until a person decides.");
                defaults.put(Column.DISCLOSURE.heading(), "UNDECIDED");
            }
            return defaults;
        }

        private List<String> dateFormats() {
            List<String> forms = DateForms.of(found.entrySet().stream()
                    .filter(entry -> entry.getKey().form() == Column.Form.DAY)
                    .flatMap(entry -> entry.getValue().cells().stream())
                    .toList());
            if (forms.size() > 1) {
                questions.add(
                        "The days could be written as " + String.join(" or as ", forms) + ": leave the right one.");
            }
            return forms.stream().limit(1).toList();
        }

        private Optional<String> money() {
            return amounts().stream()
                    .map(SampledColumn.AMOUNT::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .filter(sign -> !sign.isEmpty())
                    .findFirst();
        }

        private @Nullable String thousands() {
            return amounts().stream().anyMatch(cell -> cell.matches(".*\\d,\\d{3}(\\D.*)?")) ? "," : null;
        }

        private List<String> amounts() {
            return found.entrySet().stream()
                    .filter(entry -> entry.getKey().form() == Column.Form.AMOUNT
                            || entry.getKey().form() == Column.Form.COUNT)
                    .flatMap(entry -> entry.getValue().cells().stream())
                    .toList();
        }

        private @Nullable SortedMap<String, SortedMap<String, String>> words() {
            SampledColumn status = found.get(Column.STATUS);
            List<String> unknown = status == null
                    ? List.of()
                    : status.cells().stream()
                            .distinct()
                            .filter(word -> EngagementStatus.of(word).isEmpty())
                            .sorted(Comparator.naturalOrder())
                            .toList();
            if (unknown.isEmpty() || unknown.size() > MOST_WORDS) {
                return null;
            }
            questions.add("Say under \"values\" which status each word means; what stands there is a guess.");
            SortedMap<String, String> meanings = new TreeMap<>();
            unknown.forEach(
                    word -> meanings.putIfAbsent(word, StatusWords.guess(word).name()));
            return new TreeMap<>(Map.of(Column.STATUS.heading(), meanings));
        }

        private List<String> referenceFrom() {
            if (found.containsKey(Column.REFERENCE)) {
                return List.of();
            }
            questions.add(
                    "No column looks like reference: leave under \"reference-from\" what does not change when a record is"
                            + " corrected.");
            return columns.stream().map(SampledColumn::heading).toList();
        }
    }
}
