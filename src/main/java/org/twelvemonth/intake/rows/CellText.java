package org.twelvemonth.intake.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** The values of worksheet cells as text that does not depend on how, or in which country, they are shown. */
final class CellText {
    /** A spreadsheet keeps and shows 15 digits; the binary number behind them has tails such as 1234.5599999999999. */
    private static final MathContext SHOWN = new MathContext(15);

    private final SharedTexts shared;
    private final DateStyles styles;
    private final boolean since1904;

    CellText(SharedTexts shared, DateStyles styles, boolean since1904) {
        this.shared = shared;
        this.styles = styles;
        this.since1904 = since1904;
    }

    /** The text of a value by the type and the style of its cell. */
    String of(String type, int style, String value) {
        return switch (type) {
            case "s" -> shared.get(Integer.parseInt(value.strip()));
            case "b" -> value.strip().equals("1") ? "true" : "false";
            case "n" -> number(value.strip(), style);
            default -> SharedTexts.unescape(value);
        };
    }

    private String number(String value, int style) {
        if (value.isEmpty()) {
            return "";
        }
        BigDecimal number = new BigDecimal(value);
        if (Math.abs((long) number.scale()) > 400) {
            return value;
        }
        return styles.isDate(style) && DateUtil.isValidExcelDate(number.doubleValue())
                ? date(number.doubleValue())
                : plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** ISO 8601: a day alone where the time is midnight, to the second else. */
    private String date(double serial) {
        LocalDateTime time = DateUtil.getLocalDateTime(serial, since1904, true);
        if (serial < 1 && !since1904) {
            return time.toLocalTime().toString();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}
