package org.twelvemonth.workbook.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** What a spreadsheet can hold as a number: doubles of 15 digits, and days counted from 1900. */
final class Serial {
    private static final int DIGITS = 15;
    private static final double SECONDS_A_DAY = 86_400;

    /** Day 0 for all days from March 1900 on; before, the format counts a 29 February 1900 that never was. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Serial() {}

    /** Whether the day has a number. */
    static boolean exists(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** The number of days. */
    static long of(LocalDate day) {
        return day.toEpochDay() - DAY_ZERO.toEpochDay();
    }

    /** The number of days, with the time of day as a fraction, to the second. */
    static String of(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Long.toString(of(day))
                : Double.toString(of(day) + time.toLocalTime().toSecondOfDay() / SECONDS_A_DAY);
    }

    /** The number in digits, without zeros at the end of its decimals. */
    static String digits(BigDecimal number) {
        String plain = number.toPlainString();
        if (number.scale() <= 0) {
            return plain;
        }
        int end = plain.length();
        while (plain.charAt(end - 1) == '0') {
            end--;
        }
        return plain.substring(0, plain.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /** Whether the number can be held without a change. */
    static boolean isExact(BigDecimal number) {
        if (number.precision() <= DIGITS && number.scale() >= 0 && number.scale() <= DIGITS) {
            // As nearly all are: without its trailing zeros it is no longer.
            return true;
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.precision() <= DIGITS && Math.abs((long) plain.scale()) <= DIGITS;
    }
}
