package org.twelvemonth.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days and times in the forms that a mapping names, as ISO 8601. Months are named in English. A text that two of the forms
 * take for different days is no day: it stays as it is, and its row is rejected.
 */
final class WrittenDays {
    private final List<DateTimeFormatter> forms;
    private final Memo<String> days = new Memo<>(this::readDay);

    /** @throws IllegalArgumentException when a pattern is none */
    WrittenDays(List<String> patterns) {
        this.forms = patterns.stream().map(WrittenDays::form).toList();
    }

    /** The day in ISO 8601, or the text itself. */
    String day(String written) {
        return forms.isEmpty() || written.isEmpty() ? written : days.of(written);
    }

    /** The day, or the day and its local time, in ISO 8601; or the text itself. */
    String time(String written) {
        return only(
                written,
                forms.stream()
                        .flatMap(form -> read(form, written).stream())
                        .map(Object::toString)
                        .collect(Collectors.toSet()));
    }

    private String readDay(String written) {
        return only(
                written,
                forms.stream()
                        .flatMap(form -> read(form, written).stream())
                        .map(LocalDate::from)
                        .map(LocalDate::toString)
                        .collect(Collectors.toSet()));
    }

    private static String only(String written, Set<String> meanings) {
        return meanings.size() == 1 ? meanings.iterator().next() : written;
    }

    private static Optional<TemporalAccessor> read(DateTimeFormatter form, String written) {
        try {
            return Optional.of(form.parseBest(written, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** People write yyyy for the year; strictly read, that is the year of an era, which nobody writes. */
    private static DateTimeFormatter form(String pattern) {
        try {
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace('y', 'u'))
                    .toFormatter(Locale.ENGLISH)
                    .withChronology(IsoChronology.INSTANCE)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + pattern
                            + "\" is no date format. Write it with d, M and y, for example d/M/yyyy or dd-MMM-yyyy.",
                    e);
        }
    }
}
