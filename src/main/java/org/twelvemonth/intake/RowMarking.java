package org.twelvemonth.intake;

import java.util.Collection;
import java.util.regex.Pattern;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.intake.rows.VisibleText;

/** The protective marking of a row that is rejected; what shows the row is marked at least as high. */
final class RowMarking {
    /** A cell can hold further cells that it swallowed. */
    private static final Pattern BETWEEN_CELLS = Pattern.compile("[\\r\\n\\t,;|]");

    private RowMarking() {}

    /** The marking of a row whose cells stand in their columns; a cell that cannot be read is an unknown marking. */
    static Marking of(Cells row) {
        return row.isUnreadable(Column.MARKING) ? Marking.UNKNOWN : Marking.of(row.get(Column.MARKING));
    }

    /** The highest marking that is a cell, or a part of one; OFFICIAL where there is none. */
    static Marking highestIn(Collection<String> cells) {
        return cells.stream()
                .flatMap(BETWEEN_CELLS::splitAsStream)
                .map(part -> Marking.of(VisibleText.strip(part)))
                .filter(marking -> marking != Marking.UNKNOWN)
                .reduce(Marking.OFFICIAL, Marking::max);
    }
}
