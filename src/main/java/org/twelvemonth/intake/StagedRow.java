package org.twelvemonth.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.Marking;

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

    /** Before the reference as it is shown, which comes after the reference. */
    private static final char SHOWN = '=';

    private static final char FIRST_COLUMN = 'A';

    static StagedRow of(Outcome outcome) {
        return new StagedRow(
                MergedRegister.reference(outcome),
                outcome.source().line(),
                switch (outcome) {
                    case Outcome.Accepted accepted -> text(accepted);
                    case Outcome.Rejected rejected -> text(rejected);
                });
    }

    /**
     * The outcome that was staged as a part of a block; the parser judges an accepted row as it did when it was read.
     *
     * @param start where the row's text begins in the block, inclusive
     * @param end where it ends, exclusive
     */
    static Outcome outcome(String block, int start, int end, String file, RowParser parser) {
        Fields fields = new Fields(block, start, end);
        SourceLine source = new SourceLine(file, Long.parseLong(fields.next()));
        return fields.next().equals(ACCEPTED) ? accepted(source, fields, parser) : rejected(source, fields);
    }

    /** Hands over what was staged of the row's reference, as {@link ReferenceScan} does, and reads nothing else of it. */
    static void scan(String block, int start, int end, String file, ReferenceScan.Consumer consumer) {
        Fields fields = new Fields(block, start, end);
        SourceLine source = new SourceLine(file, Long.parseLong(fields.next()));
        if (fields.next().equals(ACCEPTED)) {
            // Its first column, which no accepted row lacks.
            fields.nextSign();
            String reference = fields.next();
            boolean shown = fields.hasNext() && fields.nextSign() == SHOWN;
            consumer.accept(reference, shown ? List.of(ReferenceForm.of(fields.next())) : List.of());
        } else {
            Outcome.Rejected rejected = rejected(source, fields);
            consumer.accept(rejected.reference(), rejected.namedForms());
        }
    }

    private static String text(Outcome.Accepted accepted) {
        Engagement engagement = accepted.engagement();
        StringBuilder text = start(accepted, ACCEPTED);
        for (int i = 0; i < Column.ALL.size(); i++) {
            Object value = CanonicalCells.value(Column.ALL.get(i), engagement);
            if (value != null) {
                text.append(SEPARATOR).append((char) (FIRST_COLUMN + i));
                appendValue(text, value);
            }
            if (i == 0 && accepted.shown() != null && !accepted.shown().isBlank()) {
                text.append(SEPARATOR).append(SHOWN).append(accepted.shown());
            }
        }
        for (Map.Entry<String, String> other : engagement.others().entrySet()) {
            append(text, OTHER + other.getKey(), other.getValue());
        }
        return text.toString();
    }

    private static Outcome accepted(SourceLine source, Fields fields, RowParser parser) {
        Cells cells = new Cells();
        String shown = null;
        while (fields.hasNext()) {
            char sign = fields.nextSign();
            if (sign == OTHER.charAt(0)) {
                cells.putOther(fields.next(), fields.next());
            } else if (sign == SHOWN) {
                shown = fields.next();
            } else {
                cells.put(Column.ALL.get(sign - FIRST_COLUMN), fields.next());
            }
        }
        Outcome outcome = parser.parse(source, cells, Map::of);
        return outcome instanceof Outcome.Accepted accepted && shown != null
                ? new Outcome.Accepted(source, accepted.engagement(), shown)
                : outcome;
    }

    private static String text(Outcome.Rejected rejected) {
        String reference = rejected.reference();
        StringBuilder text = start(rejected, REJECTED);
        append(text, reference == null ? "" : reference);
        append(text, rejected.marking().name());
        append(text, Integer.toString(rejected.named().size()));
        rejected.named().forEach(named -> append(text, named));
        append(text, Integer.toString(rejected.problems().size()));
        for (Problem problem : rejected.problems()) {
            append(text, problem.column(), problem.value(), problem.expected(), problem.remedy());
        }
        rejected.cells().forEach((heading, value) -> append(text, heading, value));
        return text.toString();
    }

    private static Outcome.Rejected rejected(SourceLine source, Fields fields) {
        String reference = fields.next();
        Marking marking = Marking.valueOf(fields.next());
        List<String> named = new ArrayList<>();
        int count = Integer.parseInt(fields.next());
        for (int i = 0; i < count; i++) {
            named.add(fields.next());
        }
        count = Integer.parseInt(fields.next());
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            problems.add(new Problem(fields.next(), fields.next(), fields.next(), fields.next()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        while (fields.hasNext()) {
            cells.put(fields.next(), fields.next());
        }
        return new Outcome.Rejected(source, reference.isEmpty() ? null : reference, problems, cells, named, marking);
    }

    private static StringBuilder start(Outcome outcome, String kind) {
        return new StringBuilder(512)
                .append(outcome.source().line())
                .append(SEPARATOR)
                .append(kind);
    }

    /** As {@code toString} writes it, without the texts that it would make of the days and times of every row. */
    private static void appendValue(StringBuilder text, Object value) {
        switch (value) {
            case LocalDate day -> Days.write(day, text);
            case Instant instant -> Instants.write(instant, text);
            default -> text.append(value);
        }
    }

    private static void append(StringBuilder text, String... fields) {
        for (String field : fields) {
            text.append(SEPARATOR).append(field);
        }
    }

    /** The fields of a row, one after the other. */
    private static final class Fields {
        private final String block;
        private final int end;
        private int start;

        Fields(String block, int start, int end) {
            this.block = block;
            this.start = start;
            this.end = end;
        }

        boolean hasNext() {
            return start <= end;
        }

        char nextSign() {
            return block.charAt(start++);
        }

        String next() {
            int separator = block.indexOf(SEPARATOR, start, end);
            int stop = separator < 0 ? end : separator;
            String field = block.substring(start, stop);
            start = stop + 1;
            return field;
        }
    }
}
