package org.twelvemonth.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;

/** Days, times and numbers as templates write them, the same in every locale. */
@Component("words")
class PageWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final int KILOBYTE = 1_000;

    /** An edition, for example {@code October 2026, edition 1}. */
    static String title(Edition edition) {
        return MONTH.format(edition.key().month().value()) + ", edition " + edition.requireNumber();
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    public String month(ReportingMonth month) {
        return month(month.value());
    }

    /** In the United Kingdom. */
    public String time(Instant time) {
        return TIME.format(time.atZone(ReportingMonth.ZONE));
    }

    /** In the zone that it was noted in. */
    public String time(LocalDateTime time) {
        return TIME.format(time);
    }

    public String window(ReportingWindow window) {
        return day(window.start()) + " to " + day(window.end());
    }

    public String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    public String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** The size of a file. */
    public String size(long bytes) {
        if (bytes < KILOBYTE) {
            return count(bytes, "byte", "bytes");
        }
        return bytes < KILOBYTE * KILOBYTE
                ? number(Math.round(bytes / (double) KILOBYTE)) + " KB"
                : String.format(Locale.UK, "%,.1f MB", bytes / (double) (KILOBYTE * KILOBYTE));
    }
}
