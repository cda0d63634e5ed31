package org.twelvemonth.period;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The calendar month that a report is made for; its window ends with the month's last day.
 *
 * @param value the month, of the ISO calendar
 */
public record ReportingMonth(YearMonth value) implements Comparable<ReportingMonth> {
    /** The zone in which months begin and end: United Kingdom time. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final YearMonth FIRST = YearMonth.of(1900, 12);

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}");

    /**
     * Reads a month written as {@code 2026-10}, from 1900-12 on, whose window begins in 1900.
     *
     * @throws IllegalArgumentException with a sentence for the user, when the text is no such month
     */
    public static ReportingMonth parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw notAMonth(text, null);
        }
        try {
            return new ReportingMonth(requireKnown(YearMonth.parse(text)));
        } catch (DateTimeParseException e) {
            throw notAMonth(text, e);
        }
    }

    /** Records have days from 1900 on, so an earlier window could hold none. */
    private static YearMonth requireKnown(YearMonth month) {
        if (month.isBefore(FIRST)) {
            throw new IllegalArgumentException("\"" + month + "\" is no month of a report: reports are made for "
                    + FIRST + " and later months." + " Correct the year, for example 2026-10.");
        }
        return month;
    }

    /** The last month that is over in the United Kingdom at the clock's instant. */
    public static ReportingMonth lastComplete(InstantSource clock) {
        return new ReportingMonth(YearMonth.from(clock.instant().atZone(ZONE)).minusMonths(1));
    }

    /** Whether the month is over in the United Kingdom at the clock's instant. */
    public boolean isComplete(InstantSource clock) {
        return compareTo(lastComplete(clock)) <= 0;
    }

    /** The twelve complete calendar months that end with this one. */
    public ReportingWindow window() {
        return new ReportingWindow(value.minusMonths(11).atDay(1), value.atEndOfMonth());
    }

    @Override
    public int compareTo(ReportingMonth other) {
        return value.compareTo(other.value);
    }

    /** The month as {@code 2026-10}. */
    @Override
    public String toString() {
        return value.toString();
    }

    private static IllegalArgumentException notAMonth(String text, @Nullable Throwable cause) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a reporting month. Write the year and the month, for example 2026-10.", cause);
    }
}
