package org.twelvemonth.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final Set<String> headings = new LinkedHashSet<>();
    private boolean more;

    FurtherColumns(Function<R, Map<String, String>> cells) {
        this.cells = cells;
    }

    void add(R row) {
        for (String heading : cells.apply(row).keySet()) {
            if (headings.size() < MOST) {
                headings.add(heading);
            } else if (!headings.contains(heading)) {
                more = true;
            }
        }
    }

    /** The given columns and these, under headings that are unique. */
    List<Column<R>> after(List<Column<R>> columns, CellText limit) {
        List<Column<R>> all = new ArrayList<>(columns);
        Set<String> taken = new HashSet<>();
        columns.forEach(column -> taken.add(folded(column.heading())));
        for (String heading : headings) {
            all.add(new Column.Text<>(
                    free(limit.heading(heading), taken),
                    WIDTH,
                    row -> cells.apply(row).get(heading)));
        }
        if (more) {
            all.add(new Column.Text<>(free("Further columns", taken), 2 * WIDTH, this::rest));
        }
        return all;
    }

    private String rest(R row) {
        Map<String, String> rest = new LinkedHashMap<>(cells.apply(row));
        rest.keySet().removeAll(headings);
        return RejectedRow.cells(rest);
    }

    /** The heading or, where it is empty or taken, another with a number. */
    private static String free(String heading, Set<String> taken) {
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
