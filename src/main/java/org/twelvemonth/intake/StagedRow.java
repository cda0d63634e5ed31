package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twelvemonth.engagement.Engagement;

/**
 * A row as staging keeps it.
 *
 * @param key reference and line, in the order of the register: no reference holds the separator, nor any character above
 *     the one that stands for a missing reference
 * @param payload the outcome as text. No cell holds the separator, for {@code rows} replaces control characters
 */
record StagedRow(String key, String payload) {
    private static final char KEY_SEPARATOR = '\u0001';
    private static final String NO_REFERENCE = "\uFFFF";
    private static final int LINE_DIGITS = 10;

    private static final char SEPARATOR = '\u001F';
    private static final char ACCEPTED = 'A';
    private static final char REJECTED = 'R';

    static StagedRow of(Outcome outcome) {
        String reference = MergedRegister.reference(outcome);
        StringBuilder key = new StringBuilder(reference == null ? NO_REFERENCE : reference).append(KEY_SEPARATOR);
        String line = Long.toString(outcome.source().line());
        key.repeat('0', LINE_DIGITS - line.length()).append(line);
        return new StagedRow(
                key.toString(),
                switch (outcome) {
                    case Outcome.Accepted accepted -> payload(accepted.engagement());
                    case Outcome.Rejected rejected -> payload(rejected);
                });
    }

    /** The outcome that was staged; the parser judges an accepted row as it did when it was read. */
    Outcome outcome(String file, RowParser parser) {
        SourceLine source = new SourceLine(file, Long.parseLong(key.substring(key.length() - LINE_DIGITS)));
        Fields fields = new Fields(payload);
        return fields.kind() == ACCEPTED ? accepted(source, fields, parser) : rejected(source, fields);
    }

    private static String payload(Engagement engagement) {
        StringBuilder text = new StringBuilder(400).append(ACCEPTED);
        for (Column column : Column.ALL) {
            Object value = CanonicalCells.value(column, engagement);
            text.append(SEPARATOR);
            if (value != null) {
                text.append(value);
            }
        }
        engagement.others().forEach((heading, value) -> append(text, heading, value));
        return text.toString();
    }

    private static Outcome accepted(SourceLine source, Fields fields, RowParser parser) {
        Cells cells = new Cells();
        for (Column column : Column.ALL) {
            cells.set(column, fields.next());
        }
        while (fields.hasNext()) {
            cells.setOther(fields.next(), fields.next());
        }
        return parser.parse(source, cells, Map::of);
    }

    private static String payload(Outcome.Rejected rejected) {
        String reference = rejected.reference();
        StringBuilder text = new StringBuilder(600).append(REJECTED);
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

    private static void append(StringBuilder text, String... fields) {
        for (String field : fields) {
            text.append(SEPARATOR).append(field);
        }
    }

    /** The fields of a payload, one after the other. */
    private static final class Fields {
        private final String text;
        private int end = 1;

        Fields(String text) {
            this.text = text;
        }

        char kind() {
            return text.charAt(0);
        }

        boolean hasNext() {
            return end < text.length();
        }

        String next() {
            int start = end + 1;
            int separator = text.indexOf(SEPARATOR, start);
            end = separator < 0 ? text.length() : separator;
            return text.substring(start, end);
        }
    }
}
