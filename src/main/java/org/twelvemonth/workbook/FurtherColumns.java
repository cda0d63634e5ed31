package org.twelvemonth.workbook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.twelvemonth.workbook.xlsx.CellText;
import org.twelvemonth.workbook.xlsx.Column;

/**
 * The columns of the record files that are not in the record format, for one table: those of all its rows together. What
 * goes beyond a number of them shares one last column, so that no input makes a table wider than a sheet.
 */
final class FurtherColumns<R> {
    private static final int MOST = 200;
    private static final int WIDTH = 30;

    private final Function<R, Map<String, String>> cells;
    private final CellText limit;
    private final Consumer<Column<R>> added;
    private final Set<String> headings = new LinkedHashSet<>();
    private final Set<String> taken = new HashSet<>();
    private boolean more;

    /**
     * The further columns of a table.
     *
     * @param cells the row's cells that are not in the record format, by heading
     * @param columns the columns that the table has anyway
     * @param added takes each further column when a row is the first to need it
     */
    FurtherColumns(
            Function<R, Map<String, String>> cells,
            List<Column<R>> columns,
            CellText limit,
            Consumer<Column<R>> added) {
        this.cells = cells;
        this.limit = limit;
        this.added = added;
        columns.forEach(column -> taken.add(folded(column.heading())));
    }

    /** Adds the columns that this row is the first to need, under headings that are unique. */
    void add(R row) {
        for (String heading : cells.apply(row).keySet()) {
            if (more || headings.contains(heading)) {
                continue;
            }
            if (headings.size() < MOST) {
                headings.add(heading);
                added.accept(new Column.Text<>(
                        free(limit.heading(heading)),
                        WIDTH,
                        other -> cells.apply(other).get(heading)));
            } else {
                more = true;
                added.accept(new Column.Text<>(free("Further columns"), 2 * WIDTH, this::rest));
            }
        }
    }

    private String rest(R row) {
        Map<String, String> rest = new LinkedHashMap<>(cells.apply(row));
        rest.keySet().removeAll(headings);
        return RejectedRow.cells(rest);
    }

    /** The heading or, where it is empty or taken, another with a number. */
    private String free(String heading) {
        String base = heading.isEmpty() ? "No heading" : heading;
        String free = base;
        for (int number = 2; !taken.add(folded(free)); number++) {
            String suffix = " (" + number + ")";
            free = base.substring(0, Math.min(base.length(), CellText.HEADING_LIMIT - suffix.length())) + suffix;
        }
        return free;
    }

    private static String folded(String heading) {
        return heading.toLowerCase(Locale.ROOT);
    }
}
