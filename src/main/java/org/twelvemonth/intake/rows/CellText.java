package org.twelvemonth.intake.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.rows.CellValue.Reason;

/** The values of worksheet cells, independent of the language in which they are shown. */
final class CellText {
    /** A spreadsheet keeps and shows 15 digits; the binary number behind them has tails such as 1234.5599999999999. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final CellValue EMPTY = new CellValue.Text("");

    private static final int LARGEST_EXPONENT = 400;

    private final SharedTexts shared;
    private final CellFormats formats;
    private final boolean since1904;

    CellText(SharedTexts shared, CellFormats formats, boolean since1904) {
        this.shared = shared;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /**
     * The value of a cell by its type and its style (ECMA-376 part 1, 18.18.11).
     *
     * @param value the text of its element {@code v}
     */
    CellValue of(String type, int style, String value) {
        return switch (type) {
            case "s" -> sharedText(value.strip());
            case "b" -> truth(value.strip());
            case "n" -> number(value.strip(), style);
            case "d" -> isoDate(value.strip());
            case "e" -> new CellValue.Unreadable(value.strip(), Reason.ERROR);
            case "str", "inlineStr" -> new CellValue.Text(SharedTexts.unescape(value));
            default -> value.isBlank() ? EMPTY : new CellValue.Unreadable(value, Reason.UNKNOWN_TYPE);
        };
    }

    private CellValue sharedText(String index) {
        String text = index.length() > 9 || !index.chars().allMatch(c -> c >= '0' && c <= '9') || index.isEmpty()
                ? null
                : shared.get(Integer.parseInt(index));
        return text == null ? new CellValue.Unreadable(index, Reason.NO_TEXT) : new CellValue.Text(text);
    }

    private static CellValue truth(String value) {
        return switch (value) {
            case "1", "true" -> new CellValue.Truth(true);
            case "0", "false" -> new CellValue.Truth(false);
            case "" -> EMPTY;
            default -> new CellValue.Unreadable(value, Reason.NO_TRUTH);
        };
    }

    private CellValue number(String value, int style) {
        if (value.isEmpty()) {
            return EMPTY;
        }
        if (value.length() > Row.LONGEST_NUMBER) {
            return new CellValue.Unreadable(value.length() + " characters", Reason.NO_NUMBER);
        }
        BigDecimal number = read(value);
        if (number == null) {
            return new CellValue.Unreadable(value, Reason.NO_NUMBER);
        }
        String exact = plain(number);
        CellFormat format = formats.of(style);
        String date = format.kind() == FormatKind.DATE ? SerialDate.text(number, since1904) : null;
        return date == null
                ? new CellValue.Numeric(plain(number.round(SHOWN)), exact, format)
                : new CellValue.DateTime(date, exact, format);
    }

    /** Null for a text that is no number, or none that a spreadsheet could hold. */
    private static @Nullable BigDecimal read(String value) {
        try {
            BigDecimal number = new BigDecimal(value);
            return Math.abs((long) number.scale()) > LARGEST_EXPONENT ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A day where the time is midnight and there is no offset; what is no ISO 8601 stays as it is. */
    private static CellValue isoDate(String value) {
        if (value.length() > Row.LONGEST_NUMBER) {
            return new CellValue.Unreadable(value.length() + " characters", Reason.TOO_LONG);
        }
        String text = value;
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.parseBest(value, LocalDateTime::from, LocalDate::from);
            LocalDateTime time = LocalDateTime.from(read);
            text = SerialDate.text(time.toLocalDate(), time.toLocalTime());
        } catch (DateTimeException e) {
            // A day alone, a time with an offset, or something that the parser of the column will refuse.
        }
        return value.isEmpty() ? EMPTY : new CellValue.DateTime(text, text, CellFormat.GENERAL);
    }
}
