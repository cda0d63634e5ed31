package org.twelvemonth.workbook;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.Problem;

/**
 * One problem of a rejected row.
 *
 * @param row the row
 * @param index which of its problems, from 0
 */
record RejectedRow(Outcome.Rejected row, int index) {
    Problem problem() {
        return row.problems().get(index);
    }

    /** For example {@code 1 of 2}. */
    String number() {
        return (index + 1) + " of " + row.problems().size();
    }

    /** The row as it was written, without its empty cells. */
    String cells() {
        return cells(row.cells());
    }

    /** Cells as one text, without the empty ones: {@code country: Fiji; title: Training}. */
    static String cells(Map<String, String> cells) {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isEmpty())
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining("; "));
    }

    static void of(Assessment assessment, Consumer<RejectedRow> rows) {
        List<Outcome.Rejected> rejected = assessment.entry().rejected();
        for (Outcome.Rejected row : rejected) {
            for (int index = 0; index < row.problems().size(); index++) {
                rows.accept(new RejectedRow(row, index));
            }
        }
    }
}
