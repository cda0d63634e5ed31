package org.twelvemonth.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Instants as the records write them: a day, a local time or a time with an offset, ISO 8601. A local time is that of the
 * United Kingdom, the earlier one where the clocks go back; a day is its first moment there. From 1900 to 2199, in UTC.
 */
final class Instants {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final int SECONDS_OF_DAY = 86_400;

    private final Days days;

    Instants(Days days) {
        this.days = days;
    }

    /** The instant that the text is, null when it is none. */
    @Nullable
    Instant read(String text) {
        LocalDate day = days.readStart(text);
        if (day == null) {
            return null;
        }
        if (text.length() == 10) {
            return day.atStartOfDay(ZONE).toInstant();
        }
        int second = secondOfUtcDay(text);
        return second < 0 ? readAnyForm(text) : Instant.ofEpochSecond(day.toEpochDay() * SECONDS_OF_DAY + second);
    }

    /** The second of the day in {@code 2026-10-31T14:05:09Z}, the form that most systems write; negative for others. */
    private static int secondOfUtcDay(String text) {
        if (text.length() != 20
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(19) != 'Z') {
            return -1;
        }
        int hour = Days.twoDigits(text, 11);
        int minute = Days.twoDigits(text, 14);
        int second = Days.twoDigits(text, 17);
        return hour > 23 || minute > 59 || second > 59 ? -1 : 3600 * hour + 60 * minute + second;
    }

    /** Writes an instant so that the same is read again. */
    static void write(Instant instant, StringBuilder text) {
        if (instant.getNano() != 0) {
            text.append(instant);
            return;
        }
        int second = Math.floorMod(instant.getEpochSecond(), SECONDS_OF_DAY);
        Days.write(LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_DAY)), text);
        Days.writeTwoDigits(second / 3600, text.append('T'));
        Days.writeTwoDigits(second / 60 % 60, text.append(':'));
        Days.writeTwoDigits(second % 60, text.append(':'));
        text.append('Z');
    }

    private static @Nullable Instant readAnyForm(String text) {
        try {
            TemporalAccessor time =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant instant = time instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(time).atZone(ZONE).toInstant();
            // With an offset, the first hours of 1900 are still 1899.
            return Days.isOfYears(LocalDate.ofInstant(instant, ZoneOffset.UTC).getYear()) ? instant : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
