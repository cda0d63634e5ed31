package org.twelvemonth.intake.rows;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One row of cells, as a file has them. */
public final class Row {
    /** As many columns as a worksheet can have. */
    static final int MOST_CELLS = 16_384;

    /** So much text in one row is no record, whatever it is. */
    static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    /** The most characters of a cell, as in a worksheet. Of a longer one its number of characters is kept. */
    public static final int LONGEST_CELL = 32_767;

    /** The most characters of a number in a worksheet: no digit beyond them says anything. */
    static final int LONGEST_NUMBER = 400;

    /** The most characters of a cell that can be a heading. */
    public static final int LONGEST_HEADING = 1_000;

    private final long line;
    private String[] cells;

    /** The values of the cells that are more than text; null while there is none. */
    private @Nullable CellValue @Nullable [] typed;

    private int size;
    private int characters;
    private boolean severalLines;

    /** @param likely how many cells it will have, most likely */
    Row(long line, int likely) {
        this.line = line;
        this.cells = new String[likely];
    }

    /** Where the row starts: in a CSV file its first line, in a workbook the row's number; both from 1. */
    public long line() {
        return line;
    }

    /** How many cells the row has, up to the last one that the file mentions. */
    public int size() {
        return size;
    }

    /**
     * The cell's text as written, empty for one that the row does not have. Of an {@linkplain #unreadable unreadable} cell
     * it is what stands in the place of its value.
     */
    public String cell(int index) {
        return index < size ? cells[index] : "";
    }

    /** The cell's value; an empty text for one that the row does not have. */
    public CellValue value(int index) {
        CellValue value = typed(index);
        return value == null ? new CellValue.Text(cell(index)) : value;
    }

    /** The cell's value where it is more than text, null where it is text or missing. */
    public @Nullable CellValue typed(int index) {
        return typed == null || index >= typed.length ? null : typed[index];
    }

    /** Why the cell cannot be read, null where it can. */
    public CellValue.@Nullable Unreadable unreadable(int index) {
        return typed(index) instanceof CellValue.Unreadable unreadable ? unreadable : null;
    }

    /** How many characters its cells have in all. */
    public int characters() {
        return characters;
    }

    /** A copy of the cells. */
    public List<String> cells() {
        return List.copyOf(Arrays.asList(cells).subList(0, size));
    }

    /** A copy of the cells, with an empty text in the place of those that cannot be read. */
    public List<String> readable() {
        return IntStream.range(0, size)
                .mapToObj(index -> unreadable(index) == null ? cells[index] : "")
                .toList();
    }

    /** The row itself, or a copy without cells that are longer than any may be. */
    Row bounded() {
        for (int i = 0; i < size; i++) {
            if (cells[i].length() > LONGEST_CELL) {
                return bounded(place -> LONGEST_CELL);
            }
        }
        return this;
    }

    /** A copy in which the number of its characters stands in the place of a cell that is longer than its place allows. */
    public Row bounded(IntUnaryOperator longest) {
        Row bounded = new Row(line, size);
        for (int i = 0; i < size; i++) {
            boolean isTooLong = cells[i].length() > longest.applyAsInt(i);
            bounded.put(
                    i,
                    isTooLong
                            ? new CellValue.Unreadable(cells[i].length() + " characters", CellValue.Reason.TOO_LONG)
                            : value(i));
        }
        return bounded;
    }

    /** Whether a cell holds a line end. */
    boolean hasSeveralLines() {
        return severalLines;
    }

    /** Whether no cell holds anything that a reader sees. */
    public boolean isBlank() {
        for (int i = 0; i < size; i++) {
            if (!VisibleText.isBlank(cells[i])) {
                return false;
            }
        }
        return true;
    }

    /** Adds a cell of text that is in quotation marks. */
    void addQuoted(String text) {
        noteLineEnds(text);
        add(text);
    }

    /** Adds a cell of text. */
    void add(String text) {
        put(size, text);
    }

    /** Sets a cell; those left out before it are empty. */
    void put(int index, CellValue value) {
        put(index, value.text());
        noteLineEnds(value.text());
        if (!(value instanceof CellValue.Text)) {
            if (typed == null || typed.length <= index) {
                typed = typed == null ? new CellValue[cells.length] : Arrays.copyOf(typed, cells.length);
            }
            typed[index] = value;
        } else if (typed != null && index < typed.length) {
            typed[index] = null;
        }
    }

    private void noteLineEnds(String text) {
        severalLines |= text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }

    private void put(int index, String text) {
        characters += text.length();
        if (index >= MOST_CELLS || characters > MOST_CHARACTERS) {
            throw new UnreadableFileException("has a row that is too long, at line " + line + ": a row may have "
                    + MOST_CELLS + " cells and " + MOST_CHARACTERS
                    + " characters. Look whether a quotation mark is not closed there, correct it and run again.");
        }
        if (index >= cells.length) {
            cells = Arrays.copyOf(cells, Math.min(MOST_CELLS, 2 * index + 1));
        }
        while (size <= index) {
            cells[size++] = "";
        }
        cells[index] = text;
    }
}
