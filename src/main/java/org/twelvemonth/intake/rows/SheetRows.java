package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.CellValue.Reason;
import org.twelvemonth.text.QuotedText;

/** The rows of one worksheet part, blank ones included. */
final class SheetRows implements AutoCloseable {
    private static final String RESAVE =
            ". Open it in a spreadsheet program, save it as \"Excel Workbook (.xlsx)\" and run again.";

    private static final long MOST_ROWS = 1 << 20;
    private static final CellValue EMPTY = new CellValue.Text("");

    private final XmlPart xml;
    private final CellText text;
    private final boolean calculatedOnLoad;
    private final SharedCells shared;
    private final SwallowedRows swallowed;
    private final HiddenCells hidden = new HiddenCells();
    private final StringBuilder buffer = new StringBuilder();
    private long number;
    private int likely;
    private int widest;

    /** @param calculatedOnLoad whether the values of formulas are to be calculated when the workbook is opened */
    SheetRows(InputStream part, CellText text, boolean calculatedOnLoad, SharedCells shared, SwallowedRows swallowed)
            throws XMLStreamException {
        this.swallowed = swallowed;
        this.xml = new XmlPart(part);
        this.shared = shared;
        this.text = text;
        this.calculatedOnLoad = calculatedOnLoad;
    }

    @Nullable
    Row next() throws XMLStreamException {
        while (xml.advance()) {
            if (xml.atStartOf("row")) {
                number = nextNumber(xml.attribute("r"));
                return readRow(HiddenCells.isHidden(xml, "ht"));
            }
            if (xml.atStartOf("col")) {
                hidden.addColumns(xml);
            }
        }
        return null;
    }

    private long nextNumber(@Nullable String written) {
        long next = written == null ? number + 1 : Long.parseLong(written.strip());
        if (next <= number) {
            throw new UnreadableFileException("has rows out of order: row " + next + " follows row " + number + RESAVE);
        }
        return next;
    }

    private Row readRow(boolean isHidden) throws XMLStreamException {
        Row row = new Row(number, likely);
        readCells(row);
        if (!row.isBlank()) {
            hidden.count(row, isHidden);
            shared.complete(row);
            widest = Math.max(widest, row.size());
            swallowed.refuseInWorksheet(row, widest);
        }
        likely = row.size();
        return row.bounded();
    }

    /** What a reader should know of the rows so far: rests of sentences that start with the file's name. */
    List<String> remarks() {
        return Stream.concat(hidden.remarks().stream(), shared.remarks().stream())
                .toList();
    }

    private void readCells(Row row) throws XMLStreamException {
        int column = -1;
        while (xml.advance() && !xml.atEndOf("row")) {
            if (xml.atStartOf("c")) {
                String reference = xml.attribute("r");
                column = reference == null ? column + 1 : columnOf(reference.strip());
                CellValue value = readCell();
                row.put(column, agreeing(row, column, value));
            }
        }
    }

    /** A cell that the row holds already, with another value, says nothing that is certain. */
    private static CellValue agreeing(Row row, int column, CellValue value) {
        return row.cell(column).isEmpty() || row.cell(column).equals(value.text())
                ? value
                : new CellValue.Unreadable(row.cell(column) + " / " + value.text(), Reason.TWICE);
    }

    private CellValue readCell() throws XMLStreamException {
        String type = xml.attribute("t", "n");
        int style = styleOf(xml.attribute("s", "0"));
        boolean linked = type.equals("e") && xml.attribute("vm") != null;
        String formula = null;
        String array = null;
        String value = null;
        CellValue inline = null;
        while (xml.advance() && !xml.atEndOf("c")) {
            if (xml.atStartOf("v")) {
                value = readText();
            } else if (xml.atStartOf("f")) {
                array = xml.attribute("t", "").equals("array") ? xml.attribute("ref") : null;
                formula = readText();
            } else if (xml.atStartOf("is")) {
                inline = new CellValue.Text(SharedTexts.richText(xml, "is"));
            }
        }
        if (inline != null) {
            return inline;
        }
        if (formula != null && (calculatedOnLoad || lacksValue(type, value))) {
            if (array != null) {
                shared.addNotCalculated(array);
            }
            return new CellValue.Unreadable("=" + formula, Reason.NOT_CALCULATED);
        }
        if (value == null) {
            return EMPTY;
        }
        return linked ? new CellValue.Unreadable(value, Reason.LINKED) : text.of(type, style, value);
    }

    /** An empty text is a value that a formula can have. */
    private static boolean lacksValue(String type, @Nullable String value) {
        return value == null || (value.isBlank() && !type.equals("str"));
    }

    private String readText() throws XMLStreamException {
        buffer.setLength(0);
        xml.appendText(buffer);
        return buffer.toString();
    }

    private static int styleOf(String style) {
        try {
            return Integer.parseInt(style.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The column of a cell of this row by its address, from 0: B7 is in column 1. */
    private int columnOf(String reference) {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && !isDigit(reference.charAt(i)); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
            if (letter < 0 || letter > 25) {
                throw new IllegalArgumentException("A cell has no address.");
            }
            column = Math.min(26 * column + letter + 1, Row.MOST_CELLS + 1);
        }
        if (numberAt(reference, i) != number) {
            throw new UnreadableFileException("has a cell in another row than its address says: "
                    + QuotedText.of(reference) + " in row " + number + RESAVE);
        }
        return column - 1;
    }

    /** The number that the rest of an address is; -1 for none. */
    private static long numberAt(String reference, int start) {
        long value = start == reference.length() ? -1 : 0;
        for (int i = start; i < reference.length(); i++) {
            if (!isDigit(reference.charAt(i)) || value > MOST_ROWS) {
                return -1;
            }
            value = 10 * value + reference.charAt(i) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
