package org.twelvemonth.workbook.xlsx;

/**
 * A cell that a link leads to.
 *
 * @param sheet the sheet's name
 * @param row the row's number, from 1; the cell is the row's first
 */
public record CellLink(String sheet, int row) {
    /** The place as a workbook writes it: {@code 'Engagements'!A6}. */
    String location() {
        return "'" + sheet.replace("'", "''") + "'!A" + row;
    }
}
