package org.twelvemonth.intake.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rows and columns of a sheet are read though a person does not see them. */
final class HiddenCells {
    private final BitSet columns = new BitSet();
    private final BitSet read = new BitSet();
    private int rows;

    /** Looks at an element {@code col}. */
    void addColumns(XmlPart col) {
        if (isHidden(col, "width")) {
            int first = Integer.parseInt(col.attribute("min", "1"));
            int last = Integer.parseInt(col.attribute("max", "1"));
            columns.set(Math.max(0, first - 1), Math.min(last, Row.MOST_CELLS));
        }
    }

    /** Whether an element {@code row} or {@code col} is hidden, or of no size. */
    static boolean isHidden(XmlPart element, String size) {
        String hidden = element.attribute("hidden");
        return "1".equals(hidden) || "true".equals(hidden) || isZero(element.attribute(size));
    }

    /** Counts a row that is not blank. */
    void count(Row row, boolean hidden) {
        rows += hidden ? 1 : 0;
        for (int i = columns.nextSetBit(0); i >= 0 && i < row.size(); i = columns.nextSetBit(i + 1)) {
            if (!VisibleText.isBlank(row.cell(i))) {
                read.set(i);
            }
        }
    }

    /** Rests of sentences that start with the file's name. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (rows > 0) {
            remarks.add(
                    rows == 1 ? "has 1 hidden row, which was read." : "has " + rows + " hidden rows, which were read.");
        }
        if (!read.isEmpty()) {
            int count = read.cardinality();
            remarks.add((count == 1
                            ? "has 1 hidden column, which was read: "
                            : "has " + count + " hidden columns, which were read: ")
                    + read.stream().mapToObj(CellRange::letters).collect(Collectors.joining(", "))
                    + ".");
        }
        return remarks;
    }

    private static boolean isZero(@Nullable String size) {
        try {
            return size != null && new BigDecimal(size.strip()).signum() == 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
