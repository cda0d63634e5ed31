package org.twelvemonth.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.twelvemonth.workbook.xlsx.TableReader;
import org.twelvemonth.workbook.xlsx.Wanted;

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
        read(sheet, Wanted.ALL, rows);
    }

    /**
     * Reads those rows of a table that begin with countries, and name one by any of these names.
     *
     * @throws MissingTableException when the workbook has no such table
     * @throws IOException when the file is no whole workbook
     */
    public void read(RecordSheet sheet, Set<String> names, Consumer<SealedRow> rows) throws IOException {
        read(
                sheet,
                countries -> names.contains(countries)
                        || Arrays.stream(countries.split(SealedRow.SEPARATOR)).anyMatch(names::contains),
                rows);
    }

    /**
     * The name by which the workbook prints a country that engagements of the window name; empty for another.
     *
     * @param code its ISO 3166-1 alpha-2 code
     * @throws IOException when the file is no whole workbook
     */
    public Optional<String> printedName(String code) throws IOException {
        List<String> names = new ArrayList<>();
        TableReader.read(file, "Countries", Wanted.ALL, row -> {
            if (row.text("Code").equals(code)) {
                names.add(row.text("Country"));
            }
        });
        return names.stream().findFirst();
    }

    private void read(RecordSheet sheet, Wanted wanted, Consumer<SealedRow> rows) throws IOException {
        if (!TableReader.read(file, sheet.title(), wanted, row -> rows.accept(new SealedRow(row)))) {
            throw new MissingTableException(sheet);
        }
    }
}
