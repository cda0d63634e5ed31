package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * Writes the rows of one sheet as XML (ECMA-376, part 1, 18.3.1.73). A text is a shared or an inline string whatever it begins
 * with, never a formula. An empty cell is left out.
 */
final class RowXml {
    private final OutputStream output;
    private final List<ColumnXml> columns = new ArrayList<>();
    private final StringBuilder cells = new StringBuilder();

    /** The letters of a column, its width in digits of the body font and the texts that its cells share. */
    private record ColumnXml(String letters, int width, SharedTexts.OfColumn shared) {}

    /** @param texts the shared strings of the workbook */
    RowXml(List<? extends Column<?>> columns, SharedTexts texts, OutputStream output) {
        this.output = output;
        for (Column<?> column : columns) {
            String letters = CellReference.convertNumToColString(this.columns.size());
            this.columns.add(new ColumnXml(letters, column.width(), texts.column(column.width())));
        }
    }

    /**
     * Writes a row.
     *
     * @param number its number, from 1
     */
    void write(int number, List<Cell> row) throws IOException {
        String digits = Integer.toString(number);
        cells.setLength(0);
        int lines = 1;
        for (int column = 0; column < row.size(); column++) {
            Cell cell = row.get(column);
            if (!cell.isEmpty()) {
                cells.append("<c r=\"").append(columns.get(column).letters()).append(digits);
                cells.append("\" s=\"").append(cell.look().index());
                lines = Math.max(lines, cell.look().isNumber() ? number(cell) : text(columns.get(column), cell));
            }
        }
        cells.append("</row>");
        output.write(utf8("<row r=\"" + digits + "\" ht=\"" + RowHeight.points(lines, Look.BODY_POINTS) + "\">"));
        output.write(utf8(cells.toString()));
    }

    private int number(Cell cell) {
        cells.append("\"><v>").append(cell.text()).append("</v></c>");
        return 1;
    }

    /** Returns the number of lines that the text takes. */
    private int text(ColumnXml column, Cell cell) {
        SharedTexts.Shared shared = column.shared().find(cell.text());
        if (shared != null) {
            cells.append("\" t=\"s\"><v>").append(shared.number()).append("</v></c>");
            return shared.lines();
        }
        String text = cell.text();
        cells.append(
                CellText.blankAtAnEnd(text)
                        ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                        : "\" t=\"inlineStr\"><is><t>");
        CellText.appendXml(text, cells);
        cells.append("</t></is></c>");
        return RowHeight.lines(text, column.width());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
