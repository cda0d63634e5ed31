package org.twelvemonth.gate;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twelvemonth.publiclist.PublicFile;
import tools.jackson.core.JacksonException;

/** Codes of countries count where a code is expected alone: "to", "in" and "is" are codes as well as words. */
final class CodeColumns {
    private static final String CODE = "code";

    private final Set<String> listed;
    private final Violations violations;

    CodeColumns(Set<String> listed, Violations violations) {
        this.listed = listed;
        this.violations = violations;
    }

    void check(Map<PublicFile, String> texts) {
        texts.forEach((file, text) -> {
            switch (file) {
                case CSV -> checkTable(text);
                case JSON -> checkDocument(text);
                case PAGE, FRAGMENT, TEXT, CSV_METADATA -> {}
            }
        });
    }

    private void checkTable(String text) {
        try {
            List<List<String>> rows = CsvComparison.rows(text);
            int column = rows.isEmpty() ? -1 : rows.getFirst().indexOf(CODE);
            for (int row = 1; row < rows.size(); row++) {
                if (column >= 0 && column < rows.get(row).size()) {
                    check(PublicFile.CSV, rows.get(row).get(column), "row " + (row + 1) + ", cell " + (column + 1));
                }
            }
        } catch (CsvParseException e) {
            violations.add(PublicFilesCheck.name(PublicFile.CSV), "", GateRule.UNREADABLE);
        }
    }

    private void checkDocument(String text) {
        try {
            List<String> codes = JsonComparison.tree(text).findValuesAsString(CODE);
            for (int i = 0; i < codes.size(); i++) {
                check(PublicFile.JSON, codes.get(i), "code " + (i + 1));
            }
        } catch (JacksonException e) {
            violations.add(PublicFilesCheck.name(PublicFile.JSON), "", GateRule.UNREADABLE);
        }
    }

    private void check(PublicFile file, String code, String place) {
        if (!listed.contains(code)) {
            violations.add(PublicFilesCheck.name(file), place, GateRule.CODE_NOT_LISTED);
        }
    }
}
