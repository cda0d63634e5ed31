package org.twelvemonth.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.CellValue;
import org.twelvemonth.intake.rows.VisibleText;

/**
 * A cell with a reference that a workbook may hold as a number or a date.
 *
 * @param text the reference; of a whole number all digits
 * @param shown what the workbook shows, null where that is the same
 * @param rounded whether it is a number of which a workbook does not keep every digit
 */
record ReferenceCell(String text, @Nullable String shown, boolean rounded) {
    /** The largest whole number up to which a binary floating-point number of 64 bits holds all: 2^53. */
    static final BigDecimal LARGEST = new BigDecimal("9007199254740992");

    /**
     * Reads a cell.
     *
     * @param written what the cell says in the words of our format
     * @param value the cell as the file has it, null for text
     */
    static ReferenceCell of(String written, @Nullable CellValue value) {
        if (value instanceof CellValue.Numeric number && written.equals(number.text())) {
            return ofNumber(number);
        }
        if (value instanceof CellValue.DateTime date && written.equals(date.text())) {
            boolean asShown = date.exact().equals(date.text());
            return new ReferenceCell(written, asShown ? null : VisibleText.strip(date.shown()), false);
        }
        return new ReferenceCell(written, null, false);
    }

    private static ReferenceCell ofNumber(CellValue.Numeric number) {
        String text = digits(number);
        String shown = VisibleText.strip(number.shown());
        boolean rounded = isWhole(number) && new BigDecimal(text).abs().compareTo(LARGEST) > 0;
        return new ReferenceCell(text, shown.equals(text) ? null : shown, rounded);
    }

    /** The number by which one record is told from another: a whole one in all its digits. */
    static String digits(CellValue.Numeric number) {
        return isWhole(number) ? number.exact() : number.text();
    }

    private static boolean isWhole(CellValue.Numeric number) {
        return number.exact().indexOf('.') < 0;
    }
}
