package org.twelvemonth.console.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.intake.register.RejectedRecordsFile;

/**
 * What is wrong with rejected rows, without a cell of them: for those, too, who may not see records.
 *
 * @param rows how many rows were rejected
 * @param kinds what is wrong, the most frequent first
 */
public record RejectionKinds(long rows, List<Kind> kinds) {
    /** No file has more kinds that mean something; what goes beyond is counted together. */
    private static final int MOST = 200;

    private static final String OTHERS = "Others";

    /**
     * Problems that are mended alike.
     *
     * @param words the column and what was expected there
     * @param count how many problems
     */
    public record Kind(String words, long count) {}

    /** Counts the problems of a file of rejected rows. */
    public static RejectionKinds in(Path file) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        long[] rows = {0};
        SourceLine[] last = {new SourceLine("", 0)};
        RejectedRecordsFile.read(file, line -> {
            rows[0] += line.source().equals(last[0]) ? 0 : 1;
            last[0] = line.source();
            String words = words(line);
            counts.merge(counts.size() < MOST || counts.containsKey(words) ? words : OTHERS, 1L, Long::sum);
        });
        return new RejectionKinds(
                rows[0],
                counts.entrySet().stream()
                        .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                        .sorted(Comparator.comparingLong(Kind::count).reversed().thenComparing(Kind::words))
                        .toList());
    }

    /** What was expected in which column: never what was found there. */
    public static String words(RejectedRecordsFile.Line line) {
        String column = line.problem().column();
        return (column.isEmpty() ? "the row as a whole" : column) + ": expected "
                + line.problem().expected();
    }
}
