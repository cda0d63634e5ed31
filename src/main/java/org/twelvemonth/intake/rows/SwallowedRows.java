package org.twelvemonth.intake.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds cells that swallow the rows below: one quotation mark too many, and a later one that happens to close it. A workbook
 * has such cells when it was made from such a text file. The cell spans a line end and either holds as many separators as a
 * row, or has a line that starts like a row: with a first cell of the same pattern of letters and digits as those of the rows
 * before. A separator before white space is none, unless the file writes its rows so: that is how people write prose.
 */
final class SwallowedRows {
    private static final int FEWEST_SEPARATORS = 2;

    /** So much of a first cell is compared. */
    private static final int LONGEST_FIRST_CELL = 200;

    private final List<Character> separators;
    private @Nullable Row before;

    private SwallowedRows(List<Character> separators) {
        this.separators = separators;
    }

    /** Looks through the cells of a text file. */
    static SwallowedRows ofText(char separator) {
        return new SwallowedRows(List.of(separator));
    }

    /** Looks through the cells of a worksheet, whatever separated the text that they came from. */
    static SwallowedRows ofWorksheet() {
        return new SwallowedRows(List.of(',', ';', '\t', '|'));
    }

    /** Looks for nothing. */
    static SwallowedRows allowed() {
        return new SwallowedRows(List.of());
    }

    /** @throws UnreadableFileException when a cell of the row, which is one of a text file, swallows rows */
    void refuseInText(Row row) {
        if (row.hasSeveralLines()) {
            int cells = before == null ? row.size() : Math.max(row.size(), before.size());
            long line = row.line();
            for (int i = 0; i < row.size(); i++) {
                long lines = row.cell(i).lines().count();
                if (swallows(row, row.cell(i), cells)) {
                    throw refusedText(line, line + lines - 1);
                }
                line += Math.max(0, lines - 1);
            }
        }
        before = row;
    }

    /**
     * Looks through a row of a worksheet.
     *
     * @param cells how many cells a row of the sheet has
     * @throws UnreadableFileException when a cell of the row swallows rows
     */
    void refuseInWorksheet(Row row, int cells) {
        if (row.hasSeveralLines()) {
            for (int i = 0; i < row.size(); i++) {
                if (swallows(row, row.cell(i), cells)) {
                    throw refusedWorksheet(CellRange.letters(i) + row.line());
                }
            }
        }
        before = row;
    }

    private boolean swallows(Row row, String cell, int cells) {
        List<String> lines = cell.lines().toList();
        return lines.size() > 1
                && separators.stream()
                        .anyMatch(separator -> count(cell, separator, row) >= Math.max(FEWEST_SEPARATORS, cells - 1)
                                || lines.stream().skip(1).anyMatch(line -> startsLikeRow(line, separator, row)));
    }

    private boolean startsLikeRow(String line, char separator, Row row) {
        int end = line.indexOf(separator);
        if (end <= 0 || !separates(line, end, separator, row) || line.indexOf(separator, end + 1) < 0) {
            return false;
        }
        String pattern = pattern(line.substring(0, end));
        return pattern.indexOf('9') >= 0
                && (pattern.equals(pattern(row.cell(0)))
                        || (before != null && pattern.equals(pattern(before.cell(0)))));
    }

    private long count(String cell, char separator, Row row) {
        long count = 0;
        for (int i = cell.indexOf(separator); i >= 0; i = cell.indexOf(separator, i + 1)) {
            count += separates(cell, i, separator, row) ? 1 : 0;
        }
        return count;
    }

    /** Whether white space follows the separator only where the rows are written so. */
    private boolean separates(String text, int index, char separator, Row row) {
        char next = index + 1 < text.length() ? text.charAt(index + 1) : '\n';
        return next == '\n'
                || next == '\r'
                || next == separator
                || !Character.isWhitespace(next)
                || isSpaced(row)
                || (before != null && isSpaced(before));
    }

    /** Whether most cells but the first begin with a blank. */
    private static boolean isSpaced(Row row) {
        int spaced = 0;
        for (int i = 1; i < row.size(); i++) {
            spaced += row.cell(i).startsWith(" ") ? 1 : 0;
        }
        return spaced > row.size() / 2;
    }

    /** Letters as one A, digits as one 9, the rest as it is: {@code ENG-0007} and {@code Eng-12} are both {@code A-9}. */
    private static String pattern(String cell) {
        String start = cell.length() > LONGEST_FIRST_CELL ? cell.substring(0, LONGEST_FIRST_CELL) : cell;
        return VisibleText.strip(start).replaceAll("\\p{L}+", "A").replaceAll("\\p{Nd}+", "9");
    }

    private static UnreadableFileException refusedText(long first, long last) {
        return new UnreadableFileException(
                "has a cell that seems to swallow rows: a quotation mark is opened in line " + first
                        + " and closed in line " + last
                        + ", and what is between looks like rows of the file. Close the cell where it ends, write a quotation mark"
                        + " that belongs to its text twice, and run again. If it is one text, put a blank after each separator in"
                        + " it.");
    }

    private static UnreadableFileException refusedWorksheet(String cell) {
        return new UnreadableFileException("has a cell that seems to hold rows: " + cell
                + " has several lines, and they look like rows of the sheet. Give each row and each value cells of their own,"
                + " and run again. If it is one text, put a blank after each separator in it.");
    }
}
