package org.twelvemonth.intake.rows;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Fills one row over and over from what the CSV parser calls out. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {
    private final Row row = new Row();

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.start(startingLineNumber);
    }

    @Override
    protected void handleField(int fieldIdx, char[] buffer, int offset, int length, boolean quoted) {
        row.add(length == 0 ? "" : new String(buffer, offset, length));
    }

    @Override
    protected Row buildRecord() {
        return row;
    }
}
