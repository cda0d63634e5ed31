package org.twelvemonth.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** The table of a small sheet: the first row with more than one cell has its headings. */
final class SheetTable implements SheetContentsHandler {
    private final List<Map<Integer, String>> rows = new ArrayList<>();
    private Map<Integer, String> row = new TreeMap<>();

    @Override
    public void startRow(int number) {
        row = new TreeMap<>();
    }

    @Override
    public void cell(@Nullable String reference, String value, @Nullable XSSFComment comment) {
        if (reference != null) {
            row.put((int) new CellReference(reference).getCol(), value);
        }
    }

    @Override
    public void endRow(int number) {
        if (row.size() > 1) {
            rows.add(row);
        }
    }

    /** The cells of these columns, row by row, joined by a tab; empty when there is no such column. */
    List<List<String>> columns(String... headings) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        for (String heading : headings) {
            rows.getFirst().forEach((number, text) -> {
                if (text.equals(heading)) {
                    numbers.add(number);
                }
            });
        }
        return rows.stream()
                .skip(1)
                .map(cells -> numbers.stream()
                        .map(number -> cells.getOrDefault(number, ""))
                        .toList())
                .toList();
    }
}
