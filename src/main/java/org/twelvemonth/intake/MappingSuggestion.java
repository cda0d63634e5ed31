package org.twelvemonth.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.twelvemonth.country.CountryRegister;
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
 * @param reasons how certain each guess is, and why: sentences by our column, or by the key of the mapping
 */
public record MappingSuggestion(Mapping mapping, List<String> questions, SortedMap<String, String> reasons) {
    private static final int ROWS_LOOKED_AT = 1_000;

    public MappingSuggestion {
        questions = List.copyOf(questions);
        reasons = new TreeMap<>(reasons);
    }

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
            return new MappingGuess(sample(file), countries).suggestion(name);
        } catch (UnreadableFileException e) {
            throw new IntakeRefusedException(name, e);
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
                        column.add(row.get(i));
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
}
