package org.twelvemonth.intake.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds quoted cells that swallow the rows below: one quotation mark too many, and a later one that happens to close it.
 * Such a cell spans a line end and either holds as many separators as a row, or has a line that starts like a row: with a
 * first cell of the same pattern of letters and digits as those of the rows before. A separator before white space is none:
 * that is how people write prose.
 */
final class SwallowedRows {
    private static final int FEWEST_SEPARATORS = 2;

    private final char separator;
    private @Nullable Row before;

    SwallowedRows(char separator) {
        this.separator = separator;
    }

    /** @throws UnreadableFileException when a cell of the row swallows rows */
    void refuseIn(Row row) {
        if (row.hasSeveralLines()) {
            long line = row.line();
            for (int i = 0; i < row.size(); i++) {
                List<String> lines = row.cell(i).lines().toList();
                if (lines.size() > 1 && swallows(row, row.cell(i), lines)) {
                    throw refused(line, line + lines.size() - 1);
                }
                line += Math.max(0, lines.size() - 1);
            }
        }
        before = row;
    }

    private boolean swallows(Row row, String cell, List<String> lines) {
        int cells = before == null ? row.size() : Math.max(row.size(), before.size());
        return separators(cell) >= Math.max(FEWEST_SEPARATORS, cells - 1)
                || lines.stream().skip(1).anyMatch(line -> startsLikeRow(line, row));
    }

    private boolean startsLikeRow(String line, Row row) {
        int end = line.indexOf(separator);
        if (end <= 0 || !isTight(line, end) || line.indexOf(separator, end + 1) < 0) {
            return false;
        }
        String pattern = pattern(line.substring(0, end));
        return pattern.indexOf('9') >= 0
                && (pattern.equals(pattern(row.cell(0)))
                        || (before != null && pattern.equals(pattern(before.cell(0)))));
    }

    /** Separators that no white space follows. */
    private long separators(String cell) {
        long count = 0;
        for (int i = cell.indexOf(separator); i >= 0; i = cell.indexOf(separator, i + 1)) {
            count += isTight(cell, i) ? 1 : 0;
        }
        return count;
    }

    private boolean isTight(String text, int index) {
        char next = index + 1 < text.length() ? text.charAt(index + 1) : '\n';
        return next == '\n' || next == '\r' || next == separator || !Character.isWhitespace(next);
    }

    /** Letters as one A, digits as one 9, the rest as it is: {@code ENG-0007} and {@code Eng-12} are both {@code A-9}. */
    private static String pattern(String cell) {
        return VisibleText.strip(cell).replaceAll("\\p{L}+", "A").replaceAll("\\p{Nd}+", "9");
    }

    private static UnreadableFileException refused(long first, long last) {
        return new UnreadableFileException(
                "has a cell that seems to swallow rows: a quotation mark is opened in line " + first
                        + " and closed in line " + last
                        + ", and what is between looks like rows of the file. Close the cell where it ends, write a quotation mark"
                        + " that belongs to its text twice, and run again. If it is one text, put a blank after each separator in"
                        + " it.");
    }
}
