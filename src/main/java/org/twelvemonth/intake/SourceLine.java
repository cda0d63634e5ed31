package org.twelvemonth.intake;

/**
 * Where a row was read.
 *
 * @param file the name of the record file, without folders
 * @param line in a CSV file the line on which the row starts, in a workbook the row's number; both from 1
 */
public record SourceLine(String file, long line) {
    /** For people: {@code records.csv, line 7}. */
    @Override
    public String toString() {
        return file + ", line " + line;
    }
}
