package org.twelvemonth.intake.rows;

import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** A number format of a workbook (ECMA-376, numFmt): what kind of value it shows, and how. */
public final class CellFormat {
    static final CellFormat GENERAL = new CellFormat(0, "General", false);

    /** More characters than the format "General" shows of a number. */
    private static final int LONGEST_OF_GENERAL = 11;

    private final int id;
    private final String code;
    private final boolean since1904;
    private final FormatKind kind;

    /** @param code the format's code; empty where it is one of those that every program knows by its number */
    CellFormat(int id, String code, boolean since1904) {
        this.id = id;
        this.code = code;
        this.since1904 = since1904;
        this.kind = FormatKind.of(id, code);
    }

    FormatKind kind() {
        return kind;
    }

    /** The number as it is shown. */
    String shown(String exact) {
        if (id == 0 && exact.length() <= LONGEST_OF_GENERAL) {
            return exact;
        }
        return Formatter.shown(Double.parseDouble(exact), id, code, since1904);
    }

    /** Loaded when it is needed: most files show no number that anybody asks for. */
    private static final class Formatter {
        private static final DataFormatter FORMATTER = new DataFormatter(Locale.UK);

        private static synchronized String shown(double number, int id, String code, boolean since1904) {
            String format = code.isEmpty() ? BuiltinFormats.getBuiltinFormat(id) : code;
            return FORMATTER.formatRawCellContents(number, id, format == null ? "General" : format, since1904);
        }
    }
}
