package org.twelvemonth.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.Problem;

/** Rejected rows by reason, so that the same mistake shows once and not a thousand times. */
final class Rejections {
    private static final int EXAMPLES = 3;

    /** Beyond so many reasons, those of a column are told as one: a file of anything must not fill the memory. */
    private static final int MOST_REASONS = 10_000;

    private final Map<Reason, Tally> byReason = new LinkedHashMap<>();
    private long rows;

    private record Reason(String column, String expected, String remedy) {}

    private static final class Tally {
        private final List<Example> examples = new ArrayList<>();
        private long count;
    }

    /**
     * The rows that were rejected for one reason.
     *
     * @param reason what was expected and what to do, sentences
     * @param column the column of our format, empty when it is the row as a whole
     * @param count how many
     * @param examples the first of them
     */
    record Rejection(String reason, String column, long count, List<Example> examples) {}

    /**
     * Where a row was rejected.
     *
     * @param file the file's name
     * @param line the line in it
     * @param value what was found there; confidential
     */
    record Example(String file, long line, String value) {}

    void add(Outcome.Rejected row) {
        rows++;
        for (Problem problem : row.problems()) {
            Tally same = byReason.computeIfAbsent(reason(problem), reason -> new Tally());
            same.count++;
            if (same.examples.size() < EXAMPLES) {
                same.examples.add(new Example(row.source().file(), row.source().line(), problem.value()));
            }
        }
    }

    long rows() {
        return rows;
    }

    /** The most frequent first. */
    List<Rejection> list() {
        return byReason.entrySet().stream()
                .map(entry -> new Rejection(
                        words(entry.getKey()),
                        entry.getKey().column(),
                        entry.getValue().count,
                        List.copyOf(entry.getValue().examples)))
                .sorted(Comparator.comparingLong(Rejection::count).reversed())
                .toList();
    }

    private Reason reason(Problem problem) {
        Reason reason = new Reason(problem.column(), problem.expected(), problem.remedy());
        return byReason.size() < MOST_REASONS || byReason.containsKey(reason)
                ? reason
                : new Reason(problem.column(), problem.expected(), "");
    }

    private static String words(Reason reason) {
        return ("expected " + reason.expected() + ". " + reason.remedy()).stripTrailing();
    }
}
