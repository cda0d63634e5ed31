package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CountryColumn;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.intake.rows.CellValue;
import org.twelvemonth.intake.rows.Row;
import org.twelvemonth.intake.rows.UnreadableFileException;
import org.twelvemonth.intake.rows.VisibleText;
import org.twelvemonth.text.QuotedText;
import org.twelvemonth.text.Shortened;

/** The headings of one file: where the columns of our format stand in it, and which are its own. */
final class Header {
    private static final int FEWEST_KNOWN = 3;

    private static final String APART = ". Give each column a heading of its own and run again.";
    private static final String ADD_OR_MAP =
            ". The first row must hold the headings of the record format (docs/records.md). Add what is missing, or map"
                    + " what stands for it (docs/mapping.md), and run again.";
    private static final String RENAME_OR_MAP =
            ". If it is that column, give it its heading or map it (docs/mapping.md); if not, give it another heading; and"
                    + " run again.";
    private static final String CORRECT_MAPPING = ". Correct the mapping in the settings, or the file, and run again.";

    private final List<String> headings;
    private final @Nullable Column[] columns;
    private final MappedColumns mapped;
    private final Memo<Boolean> isHeading;
    private final Map<Column, String> defaults = new EnumMap<>(Column.class);
    private final @Nullable RowReferences references;
    private final UnreadableCells unreadable = new UnreadableCells();
    private final ColumnEnds ends;
    private final ForeignSums foreignSums = new ForeignSums();
    private final int longHeading;

    /** By place, whether the heading is merged with one of our columns on its left. */
    private final BitSet covered;

    /** Takes a row for the header; whether it can be one, {@link #isWhole} says. */
    Header(Row row, MappedColumns mapped) {
        List<String> written = new ArrayList<>(row.cells());
        while (VisibleText.isBlank(written.getLast())) {
            written.removeLast();
        }
        this.longHeading = cutLong(row, written);
        written.replaceAll(heading -> VisibleText.strip(VisibleText.dropInvisible(heading)));
        this.headings = IntStream.range(0, written.size())
                .mapToObj(i -> written.get(i).isEmpty() ? "column " + (i + 1) : written.get(i))
                .toList();
        this.columns = written.stream()
                .map(heading -> mapped.column(heading).orElse(null))
                .toArray(Column[]::new);
        this.covered = covered(row);
        this.ends =
                new ColumnEnds(Arrays.stream(columns).filter(Objects::nonNull).toList());
        this.mapped = mapped;
        this.isHeading =
                new Memo<>(cell -> mapped.column(VisibleText.strip(cell)).isPresent());
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            if (column != null) {
                foreignSums.addColumn(column, headings.get(i), mapped.currency());
            }
        }
        mapped.defaults().forEach((column, value) -> {
            if (!has(column)) {
                defaults.put(column, value);
            }
        });
        this.references = mapped.referenceFrom().isEmpty() ? null : references();
    }

    /** Cuts what is too long for a heading; the place of the first, from 1, 0 where there is none. */
    private static int cutLong(Row row, List<String> written) {
        int first = 0;
        for (int i = written.size() - 1; i >= 0; i--) {
            CellValue.Unreadable unreadable = row.unreadable(i);
            boolean cut = unreadable != null && unreadable.reason() == CellValue.Reason.TOO_LONG;
            if (cut || written.get(i).length() > Row.LONGEST_HEADING) {
                written.set(i, Shortened.text(written.get(i)));
                first = i + 1;
            }
        }
        return first;
    }

    private BitSet covered(Row row) {
        BitSet merged = new BitSet();
        boolean ours = false;
        for (int i = 0; i < row.size(); i++) {
            boolean isMerged = row.unreadable(i) != null;
            ours = isMerged ? ours : i < columns.length && columns[i] != null;
            merged.set(i, isMerged && ours);
        }
        return merged;
    }

    /** Whether nothing is missing that a file must have. */
    boolean isWhole() {
        return missing().isEmpty() && missingOfMapping().isEmpty();
    }

    /** How many of its headings are those of columns. */
    long known() {
        return Arrays.stream(columns).filter(Objects::nonNull).count();
    }

    /** @throws UnreadableFileException when a required column is missing, or a heading occurs twice */
    void requireWhole() {
        refuseDuplicates();
        requireColumns();
        requireMapped();
        refuseLongHeadings();
        refuseSeeming();
    }

    /** The headings that are not of our format, in the file's order. */
    List<String> others() {
        return IntStream.range(0, columns.length)
                .filter(i -> columns[i] == null)
                .mapToObj(headings::get)
                .toList();
    }

    /** The row with every cell that is longer than its column allows left out, and a problem for each of them. */
    Bounded bounded(Row row) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Column column = i < columns.length ? columns[i] : null;
            int longest = column == null ? Row.LONGEST_CELL : column.longest();
            CellValue.Unreadable unreadable = row.unreadable(i);
            boolean cut = unreadable != null && unreadable.reason() == CellValue.Reason.TOO_LONG;
            if (cut || row.cell(i).length() > longest) {
                String heading = column != null
                        ? column.heading()
                        : i < headings.size() ? Shortened.text(headings.get(i)) : "column " + (i + 1);
                problems.add(new Problem(
                        heading,
                        cut ? row.cell(i) : row.cell(i).length() + " characters",
                        "at most " + longest + " characters",
                        "Look whether a quotation mark is missing, and shorten what the cell holds."));
            }
        }
        return problems.isEmpty() ? new Bounded(row, problems) : new Bounded(row.bounded(this::longest), problems);
    }

    private int longest(int place) {
        Column column = place < columns.length ? columns[place] : null;
        return column == null ? Row.LONGEST_CELL : column.longest();
    }

    /**
     * A row whose cells can be worked on.
     *
     * @param problems what is wrong with its cells' lengths; then the row is to be rejected
     */
    record Bounded(Row row, List<Problem> problems) {}

    /** Puts a row's cells into the columns of our format: the one place where a file's own layout matters. */
    void sort(Row row, Cells cells) {
        cells.clear();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            CellValue typed = row.typed(i);
            if (typed instanceof CellValue.Unreadable unknown && (column == null || !column.mustBeReadable())) {
                unreadable.add(headings.get(i), row.line(), unknown);
            }
            if (column == null) {
                cells.setOther(headings.get(i), row.cell(i));
            } else if (typed == null) {
                mapped.translate(column, row.cell(i), cells);
            } else {
                mapped.translate(column, typed, cells);
            }
        }
        defaults.forEach(cells::set);
        if (references != null && cells.get(Column.REFERENCE).isEmpty() && !cells.isUnreadable(Column.REFERENCE)) {
            setReference(row, references, cells);
        }
        ends.add(row.line(), cells);
        foreignSums.add(cells);
    }

    private static void setReference(Row row, RowReferences references, Cells cells) {
        CellValue.Unreadable unreadable = references.unreadable(row);
        if (unreadable == null) {
            cells.set(Column.REFERENCE, references.next(row));
        } else {
            cells.set(Column.REFERENCE, unreadable, "");
        }
    }

    /** What to tell of cells that could not be read and reject no row, and of columns that end before the file. */
    List<String> remarks() {
        return Stream.of(unreadable.remarks(), ends.remarks(), foreignSums.remarks())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the row's reference is a long number with a digit where spreadsheets write zeros. */
    boolean hasWholeLongNumber(Row row) {
        int place = Arrays.asList(columns).indexOf(Column.REFERENCE);
        boolean isBounded = place >= 0 && row.cell(place).length() <= Column.REFERENCE.longest();
        String reference = isBounded ? VisibleText.strip(row.cell(place)) : "";
        return ReferenceForm.isLongNumber(reference) && !ReferenceForm.isCutOff(reference);
    }

    /** Adds a row to what is known of the file's column of countries. */
    void addTo(CountryColumn column, Row row) {
        for (int i = 0; i < columns.length; i++) {
            if (row.cell(i).length() > Column.COUNTRY.longest()) {
                continue; // its row is rejected, or it is no name
            }
            if (columns[i] == Column.COUNTRY) {
                mapped.countries().names(row.cell(i)).forEach(column::add);
            } else {
                column.addElsewhere(row.cell(i));
            }
        }
    }

    /**
     * Whether a row below the headings repeats them, as in files that were joined.
     *
     * @throws UnreadableFileException when it is a row of other headings: what is below it would be read wrongly
     */
    boolean isRepeatedIn(Row row) {
        if (!mayBeHeadings(row)) {
            return false;
        }
        Header again = new Header(row, mapped);
        if (Arrays.equals(columns, again.columns) && keys(headings).equals(keys(again.headings))) {
            return true;
        }
        if (again.known() >= FEWEST_KNOWN && again.known() > row.size() / 2) {
            throw new UnreadableFileException("has another row of headings in line " + row.line()
                    + ", which differs from the first. Put each table into a file of its own and run again.");
        }
        return false;
    }

    /** Whether enough of its cells are headings of columns: to look is much cheaper than to take the row for a header. */
    private boolean mayBeHeadings(Row row) {
        long fewest = Math.min(FEWEST_KNOWN, known());
        long found = 0;
        for (int i = 0; i < row.size() && found < fewest; i++) {
            found += row.cell(i).length() <= Row.LONGEST_HEADING && isHeading.of(row.cell(i)) ? 1 : 0;
        }
        return found >= fewest;
    }

    private static List<String> keys(List<String> headings) {
        return headings.stream().map(Column::key).toList();
    }

    /** Whether the row has more cells than headings, be they blank: its cells may then stand in other columns than their own. */
    boolean isShorterThan(Row row) {
        return row.size() > columns.length;
    }

    /** What is wrong with the number of a row's cells: then none of them can be trusted to stand in its column. */
    Optional<Problem> misfit(Row row, boolean mayLeaveOutCells) {
        if (hasCellUnderMergedHeading(row)) {
            return Optional.of(new Problem(
                    "",
                    "several cells under a merged heading",
                    "one cell for each heading",
                    "Unmerge the headings in a spreadsheet program and give each column one of its own."));
        }
        int size = row.size();
        while (size > columns.length && VisibleText.isBlank(row.cell(size - 1))) {
            size--;
        }
        if (size == columns.length || (mayLeaveOutCells && size < columns.length)) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                "",
                size + " cells",
                columns.length + " cells, one for each heading",
                size > columns.length
                        ? "Put quotation marks around a text that holds a separator, or give every column a heading."
                        : "Write every cell of the row, the empty ones too."));
    }

    /**
     * The marking of a row with too many or too few cells. None stands in its column for certain, so a file with a column of
     * markings does not tell; in one without, the highest that any cell names is taken, or the mapping's default.
     */
    Marking markingOfMisfit(Row row, Cells cells) {
        return has(Column.MARKING) ? Marking.UNKNOWN : RowMarking.of(cells).max(RowMarking.highestIn(row.cells()));
    }

    /** The marking of a row with blank cells beyond its headings, which may have shifted the others: a blank one may, too. */
    Marking markingOfShifted(Row row, Cells cells) {
        boolean isBlank = has(Column.MARKING) && cells.get(Column.MARKING).isEmpty();
        return isBlank ? Marking.UNKNOWN : RowMarking.of(cells).max(RowMarking.highestIn(row.cells()));
    }

    private boolean hasCellUnderMergedHeading(Row row) {
        return !covered.isEmpty() && covered.stream().anyMatch(place -> !VisibleText.isBlank(row.cell(place)));
    }

    /** The row as it was written, by heading. */
    Map<String, String> asWritten(Row row) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(headings.size(), row.size()); i++) {
            written.put(i < headings.size() ? headings.get(i) : "column " + (i + 1), row.cell(i));
        }
        return written;
    }

    private void refuseLongHeadings() {
        if (longHeading > 0) {
            throw new UnreadableFileException("has a heading of more than " + Row.LONGEST_HEADING
                    + " characters, that of column " + longHeading
                    + ". Look whether a quotation mark is missing, shorten it and run again.");
        }
    }

    private void refuseDuplicates() {
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            String heading = headings.get(i);
            String before = seen.put(Column.key(column == null ? heading : column.heading()), heading);
            if (before != null) {
                int first = headings.indexOf(before) + 1;
                throw new UnreadableFileException(
                        "has two columns with the same heading, columns " + first + " and " + (i + 1) + APART,
                        "has two columns with the same heading, " + quoted(List.of(before)) + " and "
                                + quoted(List.of(heading)) + APART);
            }
        }
    }

    private void requireColumns() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            String what = "lacks the columns " + quoted(missing);
            throw new UnreadableFileException(
                    what + "; " + counted() + ADD_OR_MAP, what + "; its headings are " + shown(headings) + ADD_OR_MAP);
        }
    }

    private void requireMapped() {
        List<String> missing = missingOfMapping();
        if (!missing.isEmpty()) {
            String what = "lacks the headings " + quoted(missing) + " that its mapping names";
            throw new UnreadableFileException(
                    what + "; " + counted() + CORRECT_MAPPING,
                    what + "; its headings are " + shown(headings) + CORRECT_MAPPING);
        }
    }

    /** A column that withholds or ends something may not get lost by the way its heading is written. */
    private void refuseSeeming() {
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i] == null ? Column.seeming(headings.get(i)).orElse(null) : null;
            if (column != null && !has(column) && !defaults.containsKey(column)) {
                String what = "may have the column \"" + column.heading() + "\" under another heading, ";
                throw new UnreadableFileException(
                        what + "that of column " + (i + 1) + RENAME_OR_MAP,
                        what + quoted(List.of(headings.get(i))) + RENAME_OR_MAP);
            }
        }
    }

    private List<String> missing() {
        return Column.REQUIRED.stream()
                .filter(column -> !has(column) && !defaults.containsKey(column))
                .filter(column -> column != Column.REFERENCE || references == null)
                .map(Column::heading)
                .toList();
    }

    private List<String> missingOfMapping() {
        return Stream.concat(mapped.headings().stream(), mapped.referenceFrom().stream())
                .filter(heading -> placeOf(heading) < 0)
                .distinct()
                .toList();
    }

    private boolean has(Column column) {
        return Arrays.asList(columns).contains(column);
    }

    private RowReferences references() {
        return new RowReferences(mapped.referenceFrom().stream()
                .map(this::placeOf)
                .filter(place -> place >= 0)
                .toList());
    }

    private int placeOf(String heading) {
        return headings.stream().map(Column::key).toList().indexOf(Column.key(heading));
    }

    /** How many headings there are, without what they say: in a file without headings they are cells of a record. */
    private String counted() {
        return "it has " + headings.size() + (headings.size() == 1 ? " heading" : " headings") + ", and " + known()
                + (known() == 1 ? " of them is a column" : " of them are columns") + " of the record format";
    }

    private static String shown(List<String> headings) {
        return headings.size() <= 50
                ? quoted(headings)
                : quoted(headings.subList(0, 50)) + " and " + (headings.size() - 50) + " more";
    }

    static String quoted(List<String> texts) {
        return texts.stream().map(QuotedText::of).collect(Collectors.joining(", "));
    }
}
