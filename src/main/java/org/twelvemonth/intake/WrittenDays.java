package org.twelvemonth.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days and times in ISO 8601 or in one of the forms that a mapping names, as ISO 8601. A text that two of the forms take for
 * different days is none.
 */
final class WrittenDays {
    private final List<DatePattern> forms;
    private final Days iso = new Days();
    private final Instants isoTimes = new Instants(iso);
    private final Memo<Optional<String>> days = new Memo<>(this::readDay);

    /** @throws IllegalArgumentException with sentences for the user, when a pattern is not understood completely */
    WrittenDays(List<String> patterns) {
        this.forms = patterns.stream().map(DatePattern::new).toList();
    }

    /** The day in the United Kingdom in ISO 8601, null when the text is none. */
    @Nullable
    String day(String written) {
        return written.isEmpty() ? written : days.of(written).orElse(null);
    }

    /** The day, the day and its local time, or the time with its offset, in ISO 8601; null when the text is none. */
    @Nullable
    String time(String written) {
        return written.isEmpty() || isoTimes.read(written) != null
                ? written
                : only(meanings(DatePattern::time, written)).orElse(null);
    }

    /** What was expected of a text that is no day or time. */
    ExpectedForm expected(String written) {
        List<String> readers = forms.stream()
                .filter(form -> form.time(written).isPresent())
                .map(DatePattern::toString)
                .toList();
        return readers.size() > 1
                ? new ExpectedForm(
                        "a day that " + String.join(" and ", readers) + " read alike",
                        "Write it as year-month-day, for example 2026-10-31, or leave one of the forms under date-formats of"
                                + " the mapping.")
                : new ExpectedForm(
                        "a day from 1900-01-01 to 2199-12-31, written as "
                                + forms.stream().map(DatePattern::toString).collect(Collectors.joining(", "))
                                + " or yyyy-MM-dd",
                        "Write the day in one of these forms, or add its form to date-formats of the mapping.");
    }

    private Optional<String> readDay(String written) {
        return iso.read(written) != null ? Optional.of(written) : only(meanings(DatePattern::day, written));
    }

    private Set<String> meanings(BiFunction<DatePattern, String, Optional<String>> reading, String written) {
        return forms.stream()
                .flatMap(form -> reading.apply(form, written).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> only(Set<String> meanings) {
        return meanings.size() == 1 ? meanings.stream().findFirst() : Optional.empty();
    }
}
