package org.twelvemonth.country;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
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

    /** What stands for a sovereign in a parenthesis after the name of its territory, besides its name. */
    private static final Map<String, String> SOVEREIGNS = Map.of(
            "british", "GB",
            "french", "FR",
            "dutch", "NL",
            "netherlands", "NL",
            "american", "US",
            "danish", "DK",
            "australian", "AU",
            "norwegian", "NO",
            "finnish", "FI");

    /** What never stands within a name: "Sudan / South" names Sudan, and is no other way to write South Sudan. */
    private static final Pattern LISTED = Pattern.compile("[/\\\\|+;\\n\\r\\u2022]");

    private static final Pattern TERRITORY = Pattern.compile("( overseas)?( territory| dependency)?$");

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> namesWithMarks = new HashSet<>();
    private final Map<String, RefusedName> refusals = new HashMap<>();
    private final Set<String> refusalsWithMarks = new HashSet<>();
    private final Map<String, String> sovereigns = new HashMap<>();

    NameIndex(CountryTable table) {
        for (RefusedName refusal : table.refusals()) {
            refusals.put(WrittenName.key(refusal.name()), refusal);
            refusalsWithMarks.add(WrittenName.keyWithMarks(refusal.name()));
        }
        for (CountryTable.Row row : table.countries()) {
            codes.put(row.code(), row.code());
            codes.put(row.alpha3(), row.code());
            sovereigns.put(row.code(), row.sovereign());
            add(row.name(), row.code());
            add(row.officialName(), row.code());
        }
        table.aliases().forEach(alias -> add(alias.name(), alias.code()));
        table.foreignNames().forEach(name -> add(name.name(), name.code()));
    }

    private void add(String name, String code) {
        String key = WrittenName.key(name);
        if (refusals.containsKey(key)) {
            return;
        }
        namesWithMarks.add(WrittenName.keyWithMarks(name));
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

    /** Whether the table refuses the name as it is written, the marks between its words included. */
    boolean isRefusedAsWritten(String written) {
        return refusalsWithMarks.contains(WrittenName.keyWithMarks(written));
    }

    /**
     * The codes of the countries that the name may mean: none when unknown or refused, several when it contradicts
     * itself, or names several. A text of several names, "Myanmar (Burma)", means something only when every one of them
     * does.
     */
    Set<String> meanings(String written) {
        Set<String> several = separated(written);
        if (several.size() > 1) {
            return several;
        }
        Set<String> whole = known(written);
        if (!whole.isEmpty() && LISTED.matcher(written).find() && !isNameAsWritten(written)) {
            return union(List.of(whole, mentions(written)));
        }
        if (!whole.isEmpty() || refusal(written).isPresent()) {
            return whole;
        }
        Optional<String> territory = territory(written);
        if (territory.isPresent()) {
            return Set.of(territory.get());
        }
        List<Set<String>> parts =
                WrittenName.parts(written).stream().map(this::known).toList();
        return parts.stream().anyMatch(Set::isEmpty) ? Set.of() : union(parts);
    }

    /** The codes of the countries named by single parts of a text that means nothing as a whole. */
    Set<String> mentions(String written) {
        return union(WrittenName.parts(written).stream().map(this::known).toList());
    }

    /**
     * The codes of the countries that a text names one after the other, with a separator that nobody declared: "China/Taiwan",
     * "Fiji and Tonga". None where the text is itself a name, written with that separator.
     */
    private Set<String> separated(String written) {
        if (isNameAsWritten(written) || refusal(written).isPresent()) {
            return Set.of();
        }
        if (onlyCommas(written) && !known(written).isEmpty()) {
            return Set.of();
        }
        return WrittenName.divided(written).readings(this::part).stream()
                .map(Division.Reading::meant)
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(Set.of());
    }

    private boolean isNameAsWritten(String written) {
        return namesWithMarks.contains(WrittenName.keyWithMarks(written));
    }

    /** The "la" of "La-Réunion" is no code. */
    private Set<String> part(String written) {
        boolean couldBeAWord = CODE.matcher(written).matches() && !written.equals(written.toUpperCase(Locale.ROOT));
        return couldBeAWord ? Set.of() : known(written);
    }

    /** A comma may turn a name round: "Korea, Republic of". */
    private static boolean onlyCommas(String written) {
        String marked = WrittenName.keyWithMarks(written);
        return marked.replace(" ,", "").equals(WrittenName.key(written));
    }

    /** The territory of a text that names it with its sovereign: "Anguilla (UK)", "Guam (US territory)". */
    private Optional<String> territory(String written) {
        return WrittenName.parenthesised(written).flatMap(text -> {
            Set<String> territory = known(text.getKey());
            return territory.size() == 1
                    ? territory.stream()
                            .filter(code -> sovereign(text.getValue()).equals(sovereigns.get(code)))
                            .findFirst()
                    : Optional.empty();
        });
    }

    private String sovereign(String written) {
        String key = TERRITORY.matcher(WrittenName.key(written)).replaceFirst("");
        Set<String> meant = known(key);
        return meant.size() == 1 ? meant.iterator().next() : SOVEREIGNS.getOrDefault(key, "-");
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
        Set<String> all = new LinkedHashSet<>();
        sets.forEach(all::addAll);
        return all;
    }
}
