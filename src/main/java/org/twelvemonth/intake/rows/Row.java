package org.twelvemonth.intake.rows;

import java.util.Arrays;
import java.util.List;

/** One row of text cells, as a file has them. */
public final class Row {
    /** As many columns as a worksheet can have. */
    static final int MOST_CELLS = 16_384;

    /** So much text in one row is no record, whatever it is. */
    static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private final long line;
    private String[] cells;
    private int size;
    private int characters;

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

    /** The cell's text as written, empty for one that the row does not have. */
    public String cell(int index) {
        return index < size ? cells[index] : "";
    }

    /** How many characters its cells have in all. */
    public int characters() {
        return characters;
    }

    /** A copy of the cells. */
    public List<String> cells() {
        return List.copyOf(Arrays.asList(cells).subList(0, size));
    }

    /** Whether no cell holds more than white space. */
    public boolean isBlank() {
        for (int i = 0; i < size; i++) {
            if (!cells[i].isBlank()) {
                return false;
            }
        }
        return true;
    }

    void add(String text) {
        put(size, text);
    }

    /** Sets a cell; those left out before it are empty. */
    void put(int index, String text) {
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
