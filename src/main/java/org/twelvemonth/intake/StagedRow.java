package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;

/**
 * A row as staging keeps it.
 *
 * @param reference its reference, null when that could not be read
 * @param line where it was read
 * @param text all of the outcome but its file; control characters separate the fields, for {@code rows} leaves none in cells
 */
record StagedRow(@Nullable String reference, long line, String text) {
    /** In the order of the register. */
    static final Comparator<StagedRow> ORDER = Comparator.comparing(StagedRow::reference, MergedRegister.REFERENCES)
            .thenComparingLong(StagedRow::line);

    private static final char SEPARATOR = '\u001F';
    private static final String ACCEPTED = "A";
    private static final String REJECTED = "R";

    /** Before a heading of the source's own; before the cell of a column of ours, a sign that tells which. */
    private static final String OTHER = "+";

    private static final char FIRST_COLUMN = 'A';
    private static final Map<Column, Character> SIGNS = signs();

    static StagedRow of(Outcome outcome) {
        return new StagedRow(
                MergedRegister.reference(outcome),
                outcome.source().line(),
                switch (outcome) {
                    case Outcome.Accepted accepted -> text(accepted);
                    case Outcome.Rejected rejected -> text(rejected);
                });
    }

    /** The outcome that was staged as the text; the parser judges an accepted row as it did when it was read. */
    static Outcome outcome(String text, String file, RowParser parser) {
        Fields fields = new Fields(text);
        SourceLine source = new SourceLine(file, Long.parseLong(fields.next()));
        return fields.next().equals(ACCEPTED) ? accepted(source, fields, parser) : rejected(source, fields);
    }

    private static String text(Outcome.Accepted accepted) {
        Engagement engagement = accepted.engagement();
        StringBuilder text = start(accepted, ACCEPTED);
        for (Column column : Column.ALL) {
            Object value = CanonicalCells.value(column, engagement);
            if (value != null) {
                text.append(SEPARATOR).append(SIGNS.get(column)).append(value);
            }
        }
        engagement.others().forEach((heading, value) -> append(text, OTHER + heading, value));
        return text.toString();
    }

    private static Outcome accepted(SourceLine source, Fields fields, RowParser parser) {
        Cells cells = new Cells();
        while (fields.hasNext()) {
            char sign = fields.nextSign();
            if (sign == OTHER.charAt(0)) {
                cells.setOther(fields.next(), fields.next());
            } else {
                cells.set(Column.ALL.get(sign - FIRST_COLUMN), fields.next());
            }
        }
        return parser.parse(source, cells, Map::of);
    }

    private static String text(Outcome.Rejected rejected) {
        String reference = rejected.reference();
        StringBuilder text = start(rejected, REJECTED);
        append(text, reference == null ? "" : reference);
        append(text, Integer.toString(rejected.problems().size()));
        for (Problem problem : rejected.problems()) {
            append(text, problem.column(), problem.value(), problem.expected(), problem.remedy());
        }
        rejected.cells().forEach((heading, value) -> append(text, heading, value));
        return text.toString();
    }

    private static Outcome rejected(SourceLine source, Fields fields) {
        String reference = fields.next();
        int count = Integer.parseInt(fields.next());
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            problems.add(new Problem(fields.next(), fields.next(), fields.next(), fields.next()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        while (fields.hasNext()) {
            cells.put(fields.next(), fields.next());
        }
        return new Outcome.Rejected(source, reference.isEmpty() ? null : reference, problems, cells);
    }

    private static StringBuilder start(Outcome outcome, String kind) {
        return new StringBuilder(512)
                .append(outcome.source().line())
                .append(SEPARATOR)
                .append(kind);
    }

    private static Map<Column, Character> signs() {
        Map<Column, Character> signs = new EnumMap<>(Column.class);
        Column.ALL.forEach(column -> signs.put(column, (char) (FIRST_COLUMN + signs.size())));
        return signs;
    }

    private static void append(StringBuilder text, String... fields) {
        for (String field : fields) {
            text.append(SEPARATOR).append(field);
        }
    }

    /** The fields of a text, one after the other. */
    private static final class Fields {
        private final String text;
        private int start;

        Fields(String text) {
            this.text = text;
        }

        boolean hasNext() {
            return start <= text.length();
        }

        char nextSign() {
            return text.charAt(start++);
        }

        String next() {
            int separator = text.indexOf(SEPARATOR, start);
            int end = separator < 0 ? text.length() : separator;
            String field = text.substring(start, end);
            start = end + 1;
            return field;
        }
    }
}
