package org.twelvemonth.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.CellValue;
import org.twelvemonth.intake.rows.Row;
import org.twelvemonth.intake.rows.Sha256;
import org.twelvemonth.intake.rows.VisibleText;

/**
 * References for rows that have none, made of the cells that tell one record from another: the same cells give the same
 * reference in every file and run. Rows of one file that agree in all of them are numbered in their order. Remembers one
 * number for each different row.
 */
final class RowReferences {
    private static final int DIGITS = 20;
    private static final String BETWEEN_CELLS = "\u001F";

    private final List<Integer> places;
    private final Map<Long, Integer> occurrences = new HashMap<>();

    /** @param places where in a row the cells stand, from 0 */
    RowReferences(List<Integer> places) {
        this.places = places;
    }

    /** Why no reference can be made of a row, null where one can. */
    CellValue.@Nullable Unreadable unreadable(Row row) {
        return places.stream()
                .map(row::unreadable)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String text(Row row, int place) {
        return row.typed(place) instanceof CellValue.Numeric number
                ? ReferenceCell.digits(number)
                : VisibleText.strip(row.cell(place));
    }

    String next(Row row) {
        String cells = String.join(
                BETWEEN_CELLS, places.stream().map(place -> text(row, place)).toList());
        String digest = Sha256.ofText(cells).substring(0, DIGITS);
        int occurrence = occurrences.merge(Long.parseUnsignedLong(digest.substring(0, 16), 16), 1, Integer::sum);
        return "ROW-" + digest + (occurrence == 1 ? "" : "-" + occurrence);
    }
}
