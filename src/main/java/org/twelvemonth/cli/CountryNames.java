package org.twelvemonth.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.CountryName;

/** The names of countries as the records write them, each once, so that a person can confirm how they were understood. */
final class CountryNames {
    private static final int MOST = 10_000;

    private final Map<CountryName, Long> records = new HashMap<>();

    /**
     * A name.
     *
     * @param written as the records write it
     * @param code ISO 3166-1 alpha-2 code of the country that it means, null when it was not understood
     * @param name the country's printed name, null when it was not understood
     * @param records how many records write it so
     */
    record Understood(
            String written, @Nullable String code, @Nullable String name, long records) {
        private static Understood of(CountryName name, long records) {
            return name.country() == null
                    ? new Understood(name.written(), null, null, records)
                    : new Understood(
                            name.written(),
                            name.country().code(),
                            name.country().name(),
                            records);
        }
    }

    void add(List<CountryName> names) {
        for (CountryName name : names) {
            if (records.size() < MOST || records.containsKey(name)) {
                records.merge(name, 1L, Long::sum);
            }
        }
    }

    /** Whether there were more names than are kept. */
    boolean isFull() {
        return records.size() == MOST;
    }

    /** Those that were not understood first, then in the order of their letters. */
    List<Understood> list() {
        return records.entrySet().stream()
                .map(entry -> Understood.of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((Understood name) -> name.code() != null)
                        .thenComparing(Understood::written))
                .toList();
    }
}
