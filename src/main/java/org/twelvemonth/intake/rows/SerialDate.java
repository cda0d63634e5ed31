package org.twelvemonth.intake.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates as spreadsheets count them (ECMA-376 part 1, 18.17.4): days since 1900 or 1904, the time of day as a fraction. As
 * Lotus 1-2-3 did, the older count has a 29 February 1900.
 */
final class SerialDate {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate START_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY_OF_1900 = 60;
    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(86_400_000L);
    private static final BigDecimal AFTER_9999 = BigDecimal.valueOf(2_958_466L);

    private SerialDate() {}

    /**
     * ISO 8601, to the millisecond: a day alone where the time is midnight, a time of day alone where the number is below 1
     * of those that are counted from 1900. Null for a number that is no date.
     */
    static @Nullable String text(BigDecimal serial, boolean since1904) {
        if (serial.signum() < 0 || serial.compareTo(AFTER_9999) >= 0) {
            return null;
        }
        long milliseconds =
                serial.multiply(MILLISECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long day = milliseconds / MILLISECONDS.longValue();
        LocalTime time = LocalTime.ofNanoOfDay(milliseconds % MILLISECONDS.longValue() * 1_000_000);
        if (since1904) {
            return text(START_OF_1904.plusDays(day), time);
        }
        if (day == 0) {
            return time.toString();
        }
        if (day == LEAP_DAY_OF_1900) {
            return time.equals(LocalTime.MIDNIGHT) ? "1900-02-29" : "1900-02-29T" + time;
        }
        return text(BEFORE_1900.plusDays(day > LEAP_DAY_OF_1900 ? day - 1 : day), time);
    }

    /** A day alone where the time is midnight. */
    static String text(LocalDate day, LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }
}
