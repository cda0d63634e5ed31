package org.twelvemonth.workbook;

import java.io.IOException;

/** A sealed workbook lacks a table that this version writes: another version wrote it. */
public final class MissingTableException extends IOException {
    MissingTableException(RecordSheet sheet) {
        super("The workbook has no sheet \"" + sheet.title() + "\".");
    }
}
