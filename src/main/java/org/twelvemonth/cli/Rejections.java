package org.twelvemonth.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.Problem;
import org.twelvemonth.intake.SourceLine;

/**
 * Rejected rows by reason, so that the same mistake shows once and not a thousand times. The values found are left out:
 * what a command prints ends up in mails.
 */
final class Rejections {
    private static final int EXAMPLES = 3;

    private final Map<Reason, Rows> byReason = new LinkedHashMap<>();
    private long rows;

    private record Reason(String column, String expected, String remedy) {}

    private static final class Rows {
        private final List<SourceLine> examples = new ArrayList<>();
        private long count;
    }

    void add(Outcome.Rejected row) {
        rows++;
        for (Problem problem : row.problems()) {
            Rows same = byReason.computeIfAbsent(
                    new Reason(problem.column(), problem.expected(), problem.remedy()), reason -> new Rows());
            same.count++;
            if (same.examples.size() < EXAMPLES) {
                same.examples.add(row.source());
            }
        }
    }

    long rows() {
        return rows;
    }

    /** The most frequent reason first. */
    void print(PrintWriter out) {
        byReason.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().count))
                .forEach(entry -> print(out, entry.getKey(), entry.getValue()));
    }

    private static void print(PrintWriter out, Reason reason, Rows rejected) {
        String column = reason.column().isEmpty() ? "the row as a whole" : reason.column();
        out.println(
                "- " + Words.count(rejected.count, "row") + ", " + column + ": expected " + reason.expected() + ".");
        out.println("  " + reason.remedy());
        for (SourceLine example : rejected.examples) {
            out.println("  " + example);
        }
        if (rejected.count > rejected.examples.size()) {
            out.println("  … and " + (rejected.count - rejected.examples.size()) + " more");
        }
    }
}
