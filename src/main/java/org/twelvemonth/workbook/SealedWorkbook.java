package org.twelvemonth.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.twelvemonth.intake.rows.Row;
import org.twelvemonth.intake.rows.UnreadableFileException;
import org.twelvemonth.intake.rows.WorkbookReader;
import org.twelvemonth.intake.rows.Worksheet;
import org.twelvemonth.workbook.xlsx.Table;

/**
 * The tables of a workbook that was written before. Rows are handed over as they are read, and none is kept: a table may be
 * larger than memory.
 *
 * @param file the workbook, whose digest somebody has checked
 */
public record SealedWorkbook(Path file) {

    /**
     * Reads a table to its end.
     *
     * @throws MissingTableException when the workbook has no such table
     * @throws IOException when the file is no whole workbook
     */
    public void read(RecordSheet sheet, Consumer<SealedRow> rows) throws IOException {
        if (!read(sheet.title(), rows)) {
            throw new MissingTableException(sheet);
        }
    }

    /**
     * Reads those rows of a table that name a country by any of these names.
     *
     * @throws MissingTableException when the workbook has no such table
     * @throws IOException when the file is no whole workbook
     */
    public void read(RecordSheet sheet, Set<String> names, Consumer<SealedRow> rows) throws IOException {
        read(sheet, row -> {
            if (names.contains(row.text(Heading.COUNTRIES))
                    || row.list(Heading.COUNTRIES).stream().anyMatch(names::contains)) {
                rows.accept(row);
            }
        });
    }

    /**
     * The name by which the workbook prints a country that engagements of the window name; empty for another.
     *
     * @param code its ISO 3166-1 alpha-2 code
     * @throws IOException when the file is no whole workbook
     */
    public Optional<String> printedName(String code) throws IOException {
        List<String> names = new ArrayList<>();
        read("Countries", row -> {
            if (row.text("Code").equals(code)) {
                names.add(row.text("Country"));
            }
        });
        return names.stream().findFirst();
    }

    /** Reads a table, also on the sheets on which it goes on; false when the workbook has no such table. */
    private boolean read(String table, Consumer<SealedRow> rows) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(table) + "( \\(\\d+\\))?");
        try (WorkbookReader workbook = WorkbookReader.open(file)) {
            List<Worksheet> sheets = workbook.worksheets().stream()
                    .filter(sheet -> name.matcher(sheet.name()).matches())
                    .toList();
            for (Worksheet sheet : sheets) {
                workbook.forEachRow(sheet, new TableRows(rows));
            }
            return !sheets.isEmpty();
        } catch (UnreadableFileException e) {
            throw new IOException("The workbook cannot be read.", e);
        }
    }

    /** Passes on the rows of data. A table without rows has one with a single cell, which says so. */
    private static final class TableRows implements Consumer<Row> {
        private final Consumer<SealedRow> rows;
        private final Map<String, Integer> columns = new HashMap<>();

        TableRows(Consumer<SealedRow> rows) {
            this.rows = rows;
        }

        @Override
        public void accept(Row row) {
            if (row.line() == Table.HEADING_ROW) {
                row.cells().forEach(heading -> columns.put(heading, columns.size()));
            } else if (row.line() >= Table.FIRST_ROW && row.size() > 1) {
                rows.accept(new SealedRow(columns, row));
            }
        }
    }
}
