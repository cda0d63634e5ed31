package org.twelvemonth.intake.rows;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** A number format of a workbook (ECMA-376, numFmt): what kind of value it shows, and how. */
public final class CellFormat {
    static final CellFormat GENERAL = new CellFormat(0, "General", false);

    private static final String UNNAMED_CURRENCY = "a currency that the workbook does not name";

    /** Numbers of formats with a currency, for which the workbook has no code. */
    private static final Set<Integer> CURRENCY_OF_COMPUTER = Set.of(5, 6, 7, 8, 42, 44);

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

    /**
     * The currencies that the format names as such, as it writes them. Of a format that shows the currency of whichever
     * computer opens the workbook, {@value #UNNAMED_CURRENCY}.
     */
    public List<String> currencies() {
        return code.isEmpty() && CURRENCY_OF_COMPUTER.contains(id)
                ? List.of(UNNAMED_CURRENCY)
                : FormatText.of(code).currencies();
    }

    /** The text that the format writes beside a number; it may name a currency, too. */
    public String text() {
        return FormatText.of(code).text();
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
