package org.twelvemonth.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.intake.rows.VisibleText;

/** What became of one row of a record file: an engagement, or a reason for each thing that is wrong with it. */
public sealed interface Outcome {
    /** Where the row was read. */
    SourceLine source();

    /** The reference of the row, null where it could not be read. */
    @Nullable
    String reference();

    /** The normal forms of the references that the row may be of besides the one that was read. */
    List<String> namedForms();

    /**
     * The row is an engagement.
     *
     * @param shown its reference as a workbook shows it, null where that is the same
     */
    record Accepted(
            SourceLine source,
            Engagement engagement,
            @Nullable String shown) implements Outcome {
        /** A row whose reference is shown as it is read. */
        public Accepted(SourceLine source, Engagement engagement) {
            this(source, engagement, null);
        }

        @Override
        public String reference() {
            return engagement.reference();
        }

        /** The normal form of the reference as it is shown, none where that is the same. */
        @Override
        public List<String> namedForms() {
            return shown == null || shown.isBlank() ? List.of() : List.of(ReferenceForm.of(shown));
        }
    }

    /**
     * The row was refused.
     *
     * @param reference its reference, null when that could not be read
     * @param problems what is wrong, at least one, in the order of the columns
     * @param cells the row as it was written, by heading, in the file's order
     * @param named texts of the row that may be its reference, where it is not certain what its reference is
     * @param marking its protective marking; unknown where its cell cannot be read, or may stand in another column
     */
    record Rejected(
            SourceLine source,
            @Nullable String reference,
            List<Problem> problems,
            Map<String, String> cells,
            List<String> named,
            Marking marking)
            implements Outcome {
        private static final int LONGEST_NAMED = 400;
        private static final Pattern BETWEEN_CELLS = Pattern.compile("[\\r\\n\\t,;|]");

        /**
         * A row with the headings of the record format that was refused; where it was refused as a whole, each of its cells
         * may be its reference.
         */
        public Rejected(
                SourceLine source, @Nullable String reference, List<Problem> problems, Map<String, String> cells) {
            this(source, reference, problems, cells, markingOf(problems, cells));
        }

        /** A row that was refused; where it was refused as a whole, each of its cells may be its reference. */
        Rejected(
                SourceLine source,
                @Nullable String reference,
                List<Problem> problems,
                Map<String, String> cells,
                Marking marking) {
            this(source, reference, problems, cells, isWhole(problems) ? texts(cells) : List.of(), marking);
        }

        /** The same row, whose cells may stand in other columns than their own: each may be its reference. */
        Rejected withUncertainCells(Marking uncertain) {
            return new Rejected(source, reference, problems, cells, texts(cells), uncertain);
        }

        private static Marking markingOf(List<Problem> problems, Map<String, String> cells) {
            String written = cells.get(Column.MARKING.heading());
            if (written == null) {
                return RowMarking.highestIn(isWhole(problems) ? cells.values() : List.of());
            }
            return isWhole(problems) ? Marking.UNKNOWN : Marking.of(VisibleText.strip(written));
        }

        private static List<String> texts(Map<String, String> cells) {
            return cells.values().stream().distinct().sorted().toList();
        }

        private static boolean isWhole(List<Problem> problems) {
            return problems.stream().anyMatch(problem -> problem.column().isEmpty());
        }

        /** The normal forms of the references that it may be of; a cell can hold further cells that were swallowed. */
        @Override
        public List<String> namedForms() {
            return named.stream()
                    .flatMap(text -> Stream.concat(Stream.of(text), BETWEEN_CELLS.splitAsStream(text)))
                    .filter(text -> !text.isBlank() && text.length() <= LONGEST_NAMED)
                    .flatMap(text -> Stream.of(text, ReferenceForm.withHyphensForLost(text)))
                    .map(ReferenceForm::of)
                    .distinct()
                    .toList();
        }
    }
}
