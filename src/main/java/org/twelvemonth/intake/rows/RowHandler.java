package org.twelvemonth.intake.rows;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** Makes rows of what the CSV parser calls out. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<Row> {
    private Row row = new Row(0, 0);

    @Override
    protected void handleBegin(long startingLineNumber) {
        row = new Row(startingLineNumber, row.size());
    }

    @Override
    protected void handleField(int fieldIdx, char[] buffer, int offset, int length, boolean quoted) {
        String text = length == 0 ? "" : new String(buffer, offset, length);
        if (quoted) {
            row.addQuoted(text);
        } else {
            row.add(text);
        }
    }

    @Override
    protected Row buildRecord() {
        return row;
    }
}
