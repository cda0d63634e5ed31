package org.twelvemonth.intake.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole files for tests. */
final class RowsOf {
    private RowsOf() {}

    /** Each row as its line, a colon and its cells between bars. */
    static List<String> file(Path file) {
        List<String> all = new ArrayList<>();
        try (Rows rows = Rows.open(file)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row.line() + ":" + String.join("|", row.cells()));
            }
        }
        return all;
    }
}
