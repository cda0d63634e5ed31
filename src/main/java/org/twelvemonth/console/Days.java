package org.twelvemonth.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as pages write them: 31 October 2026. */
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    /** Empty for no day. */
    static String text(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
