package org.twelvemonth.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.intake.rows.CellValue;
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
    private static final Pattern TOTAL =
            Pattern.compile("(?i)((grand|sub|overall)[ -]?)?totals?\\b.*|sum:?|all records:?");

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
            List<String> remarks = new ArrayList<>();
            return new MappingGuess(sample(file, remarks), remarks, countries).suggestion(name);
        } catch (UnreadableFileException e) {
            throw new IntakeRefusedException(name, e);
        }
    }

    /** Adds to the remarks what a person must know of the file before anything is guessed. */
    private static List<SampledColumn> sample(Path file, List<String> remarks) {
        try (Rows rows = Rows.open(file)) {
            List<List<String>> first = new ArrayList<>();
            List<Row> values = new ArrayList<>();
            for (Row row = rows.next(); row != null && first.size() < ROWS_LOOKED_AT; row = rows.next()) {
                Row bounded = row.bounded(place -> Row.LONGEST_HEADING);
                values.add(bounded);
                first.add(bounded.readable().stream().map(VisibleText::strip).toList());
            }
            int header = headerOf(first);
            rows.remarks().forEach(remark -> remarks.add("The file " + remark));
            addRemarks(first, header, remarks);
            UnreadableCells unreadable = new UnreadableCells();
            List<SampledColumn> columns = new ArrayList<>();
            for (int i = 0; i < first.get(header).size(); i++) {
                SampledColumn column = new SampledColumn(
                        VisibleText.dropInvisible(first.get(header).get(i)));
                for (int j = firstRecord(first, header); j < first.size(); j++) {
                    if (!isTotal(first.get(j))) {
                        CellValue cell = values.get(j).value(i);
                        column.add(cell);
                        if (cell instanceof CellValue.Unreadable unknown) {
                            unreadable.add(column.heading(), values.get(j).line(), unknown);
                        }
                    }
                }
                columns.add(column);
            }
            unreadable.remarks("are left out of the evidence").forEach(remark -> remarks.add("The file " + remark));
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

    private static void addRemarks(List<List<String>> rows, int header, List<String> remarks) {
        if (header > 0) {
            remarks.add("The headings are taken from row " + (header + 1) + ", the rows above are passed over.");
        }
        if (firstRecord(rows, header) > header + 1) {
            remarks.add(
                    "The row below the headings looks like a second row of headings. Give the file one row of headings,"
                            + " or the second is read as a record, and rejected.");
        }
        long totals = rows.stream()
                .skip(header + 1L)
                .filter(MappingSuggestion::isTotal)
                .count();
        if (totals > 0) {
            remarks.add("Rows that look like totals: " + totals
                    + ". They are left out of the evidence. Take them out of the file, or they are read as records.");
        }
    }

    /** A second row of headings says nothing of the cells below it. */
    private static int firstRecord(List<List<String>> rows, int header) {
        int next = header + 1;
        return next < rows.size() && known(rows.get(next)) > 1 ? next + 1 : next;
    }

    /** A row of sums says so in its first cell that is not blank. */
    private static boolean isTotal(List<String> row) {
        return row.stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(cell -> TOTAL.matcher(cell).matches())
                .isPresent();
    }

    private static long known(List<String> row) {
        return row.stream()
                .filter(cell -> Column.ALL.stream().anyMatch(column -> HeadingWords.likeness(cell, column) > 0))
                .count();
    }
}
