package org.twelvemonth.gate;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import java.util.Optional;

/** Compares tables row by row, cell by cell. */
final class CsvComparison {
    private CsvComparison() {}

    /** Empty when both are the same table. */
    static Optional<Difference> of(String written, String expected) {
        try {
            return firstDifference(rows(written), rows(expected));
        } catch (CsvParseException e) {
            return Optional.of(new Difference("", GateRule.UNREADABLE));
        }
    }

    /** The rows, the heading included; nothing that stands in the file is passed over. */
    static List<List<String>> rows(String text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static Optional<Difference> firstDifference(List<List<String>> written, List<List<String>> expected) {
        for (int row = 0; row < Math.max(written.size(), expected.size()); row++) {
            List<String> mine = row < written.size() ? written.get(row) : List.of();
            List<String> theirs = row < expected.size() ? expected.get(row) : List.of();
            for (int cell = 0; cell < Math.max(mine.size(), theirs.size()); cell++) {
                if (cell >= mine.size()
                        || cell >= theirs.size()
                        || !mine.get(cell).equals(theirs.get(cell))) {
                    return Optional.of(new Difference("row " + (row + 1) + ", cell " + (cell + 1), GateRule.TABLE));
                }
            }
        }
        return Optional.empty();
    }
}
