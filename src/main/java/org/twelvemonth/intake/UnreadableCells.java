package org.twelvemonth.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twelvemonth.intake.rows.CellValue;

/** Counts the cells of a file that cannot be read and that reject no row, by heading. */
final class UnreadableCells {
    private final Map<String, Tally> byHeading = new LinkedHashMap<>();

    private static final class Tally {
        private final long firstLine;
        private final CellValue.Reason reason;
        private long count;

        Tally(long firstLine, CellValue.Reason reason) {
            this.firstLine = firstLine;
            this.reason = reason;
        }
    }

    void add(String heading, long line, CellValue.Unreadable cell) {
        byHeading.computeIfAbsent(heading, first -> new Tally(line, cell.reason())).count++;
    }

    /** The rest of a sentence that starts with the file's name; none where every cell could be read. */
    List<String> remarks() {
        return remarks("count as empty");
    }

    /** The same with what follows from it, for example {@code count as empty}. */
    List<String> remarks(String consequence) {
        return byHeading.isEmpty()
                ? List.of()
                : List.of("has cells that could not be read and " + consequence + ": "
                        + byHeading.entrySet().stream()
                                .map(entry -> words(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static String words(String heading, Tally tally) {
        return tally.count + " in " + Header.quoted(List.of(heading)) + ", the first in line " + tally.firstLine + ": "
                + tally.reason.words();
    }
}
