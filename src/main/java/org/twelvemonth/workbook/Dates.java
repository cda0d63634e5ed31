package org.twelvemonth.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as running text has them: 31 October 2026. */
final class Dates {
    private Dates() {}

    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }
}
