package org.twelvemonth.country;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a written name means, by the table: one country for certain, a refusal, or nothing known. A refused name wins
 * over everything, so "Congo" stays refused although it is the approved name of a country.
 */
final class NameIndex {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, RefusedName> refusals = new HashMap<>();

    NameIndex(CountryTable table) {
        table.refusals().forEach(refusal -> refusals.put(WrittenName.key(refusal.name()), refusal));
        for (CountryTable.Row row : table.countries()) {
            codes.put(row.code(), row.code());
            codes.put(row.alpha3(), row.code());
            add(row.name(), row.code());
            add(row.officialName(), row.code());
        }
        table.aliases().forEach(alias -> add(alias.name(), alias.code()));
    }

    private void add(String name, String code) {
        String key = WrittenName.key(name);
        if (refusals.containsKey(key)) {
            return;
        }
        String other = names.putIfAbsent(key, code);
        if (other != null && !other.equals(code)) {
            throw new IllegalStateException(
                    "The country table gives “%s” to both %s and %s; a name must mean one country: refuse it in refused-names.tsv or take it away from one of them."
                            .formatted(name, other, code));
        }
    }

    /** The keys by which countries are recognised, each with the code of its country. */
    Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** Why the name is refused by the table, if it is. */
    Optional<RefusedName> refusal(String written) {
        return WrittenName.readings(written).stream()
                .map(refusals::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * The codes of the countries that the name may mean: none when unknown or refused, several when it contradicts
     * itself. A text of several names, "Myanmar (Burma)", means something only when every one of them does.
     */
    Set<String> meanings(String written) {
        Set<String> whole = known(written);
        if (!whole.isEmpty() || refusal(written).isPresent()) {
            return whole;
        }
        List<Set<String>> parts =
                WrittenName.parts(written).stream().map(this::known).toList();
        return parts.stream().anyMatch(Set::isEmpty) ? Set.of() : union(parts);
    }

    /** The codes of the countries named by single parts of a text that means nothing as a whole. */
    Set<String> mentions(String written) {
        return union(WrittenName.parts(written).stream().map(this::known).toList());
    }

    private Set<String> known(String written) {
        Optional<String> code = code(written);
        if (code.isPresent()) {
            return Set.of(code.get());
        }
        if (refusal(written).isPresent()) {
            return Set.of();
        }
        return union(WrittenName.readings(written).stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(Set::of)
                .toList());
    }

    private Optional<String> code(String written) {
        return Stream.of(written)
                .filter(text -> CODE.matcher(text).matches())
                .map(text -> codes.get(text.toUpperCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Set<String> union(Collection<Set<String>> sets) {
        Set<String> all = new HashSet<>();
        sets.forEach(all::addAll);
        return all;
    }
}
