package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.Row;
import org.twelvemonth.intake.rows.UnreadableFileException;

/** The headings of one file: where the columns of our format stand in it, and which are its own. */
final class Header {
    private final List<String> headings;
    private final @Nullable Column[] columns;

    /**
     * Reads the header row.
     *
     * @throws UnreadableFileException when a required column is missing, or a heading occurs twice
     */
    static Header of(Row row) {
        List<String> headings = new ArrayList<>(row.cells());
        while (headings.getLast().isBlank()) {
            headings.removeLast();
        }
        headings.replaceAll(String::strip);
        refuseDuplicates(headings);
        Header header = new Header(headings);
        header.requireColumns();
        return header;
    }

    private Header(List<String> headings) {
        this.headings = IntStream.range(0, headings.size())
                .mapToObj(i -> headings.get(i).isEmpty() ? "column " + (i + 1) : headings.get(i))
                .toList();
        this.columns = headings.stream()
                .map(heading -> Column.of(heading).orElse(null))
                .toArray(Column[]::new);
    }

    /** The headings that are not of our format, in the file's order. */
    List<String> others() {
        return IntStream.range(0, columns.length)
                .filter(i -> columns[i] == null)
                .mapToObj(headings::get)
                .toList();
    }

    /** Puts a row's cells into the columns of our format: the one place where a file's own layout matters. */
    void sort(Row row, Cells cells) {
        cells.clear();
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            if (column == null) {
                cells.setOther(headings.get(i), row.cell(i));
            } else {
                cells.set(column, row.cell(i));
            }
        }
    }

    /** What is wrong with the number of a row's cells: then none of them can be trusted to stand in its column. */
    Optional<Problem> misfit(Row row, boolean mayLeaveOutCells) {
        int size = row.size();
        while (size > columns.length && row.cell(size - 1).isBlank()) {
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

    /** The row as it was written, by heading. */
    Map<String, String> asWritten(Row row) {
        Map<String, String> written = new LinkedHashMap<>();
        for (int i = 0; i < Math.max(headings.size(), row.size()); i++) {
            written.put(i < headings.size() ? headings.get(i) : "column " + (i + 1), row.cell(i));
        }
        return written;
    }

    private static void refuseDuplicates(List<String> headings) {
        Map<String, String> seen = new HashMap<>();
        for (String heading : headings) {
            String before = heading.isEmpty() ? null : seen.put(Column.key(heading), heading);
            if (before != null) {
                throw new UnreadableFileException("has two columns with the same heading, \"" + before + "\" and \""
                        + heading + "\". Give each column a heading of its own and run again.");
            }
        }
    }

    private void requireColumns() {
        List<String> missing = Column.REQUIRED.stream()
                .filter(column -> Arrays.stream(columns).noneMatch(found -> Objects.equals(found, column)))
                .map(Column::heading)
                .toList();
        if (!missing.isEmpty()) {
            throw new UnreadableFileException(
                    "lacks the columns " + quoted(missing) + "; its headings are " + shown(headings)
                            + ". The first row must hold the headings of the record format (docs/records.md). Add what is"
                            + " missing and run again.");
        }
    }

    private static String shown(List<String> headings) {
        return headings.size() <= 50
                ? quoted(headings)
                : quoted(headings.subList(0, 50)) + " and " + (headings.size() - 50) + " more";
    }

    static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + Shortened.text(text) + "\"").collect(Collectors.joining(", "));
    }
}
