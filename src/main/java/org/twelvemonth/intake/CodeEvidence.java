package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CodeSystem;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;

/**
 * Which system the codes of a column of countries belong to: ISO 3166, or the one whose codes have the same number of letters.
 *
 * @param other the system besides ISO 3166
 * @param isoAlone codes that ISO 3166 alone has
 * @param otherAlone codes that the other system alone has
 * @param different codes that mean one country in ISO 3166 and another in the other system, each with both
 */
record CodeEvidence(
        CodeSystem other,
        SortedSet<String> isoAlone,
        SortedSet<String> otherAlone,
        SortedMap<String, String> different) {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;/|,&+\\n]\\s*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}");

    /** The share of the names that must be codes. */
    private static final double MOST = 0.8;

    private static final int MOST_EXAMPLES = 3;

    /** What the cells show; null where they hold no column of codes. */
    static @Nullable CodeEvidence of(List<String> cells, CountryRegister countries) {
        List<String> names = cells.stream()
                .flatMap(BETWEEN::splitAsStream)
                .map(String::strip)
                .toList();
        List<String> codes =
                names.stream().filter(name -> CODE.matcher(name).matches()).toList();
        if (codes.isEmpty() || codes.size() < MOST * names.size()) {
            return null;
        }
        long ofTwo = codes.stream().filter(code -> code.length() == 2).count();
        CodeEvidence evidence = new CodeEvidence(
                2 * ofTwo >= codes.size() ? CodeSystem.FIPS : CodeSystem.IOC,
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>());
        codes.forEach(code -> evidence.add(code, countries));
        return evidence;
    }

    private void add(String code, CountryRegister countries) {
        String iso = country(countries.resolve(code));
        String there = country(countries.resolve(code, other));
        if (code.length() != (other == CodeSystem.FIPS ? 2 : 3)) {
            return;
        }
        if (iso != null && there == null) {
            isoAlone.add(code);
        } else if (iso == null && there != null) {
            otherAlone.add(code);
        } else if (iso != null && !iso.equals(there)) {
            different.put(code, iso + " or " + there);
        }
    }

    private static @Nullable String country(Resolution resolution) {
        return resolution instanceof Resolution.Resolved resolved
                ? resolved.country().name()
                : null;
    }

    /** The system that the codes show; null where they show none, or two. */
    @Nullable
    CodeSystem system() {
        if (isoAlone.isEmpty() == otherAlone.isEmpty()) {
            return null;
        }
        return otherAlone.isEmpty() ? CodeSystem.ISO : other;
    }

    /** How certain the system is, and why. */
    String reason() {
        return system() == CodeSystem.ISO
                ? "likely: " + examples(isoAlone) + " stand in ISO 3166 and not among the " + other.title() + " codes."
                : "likely: " + examples(otherAlone) + " are " + other.title() + " codes that ISO 3166 does not have.";
    }

    /** What to ask where the codes do not show their system; null where it makes no difference. */
    @Nullable
    String question() {
        if (system() != null || (different.isEmpty() && otherAlone.isEmpty())) {
            return null;
        }
        String systems = "ISO (ISO 3166) or " + other + " (" + other.title() + ")";
        return otherAlone.isEmpty()
                ? "The codes of countries could be of two systems: " + meanings()
                        + ". Write under \"country-codes\" which they are, " + systems + "."
                : "The codes of countries are of two systems: " + examples(isoAlone) + " stand in ISO 3166 alone, "
                        + examples(otherAlone) + " among the " + other.title()
                        + " codes alone. Write names or codes of one system in the file, and under"
                        + " \"country-codes\" which, " + systems + ".";
    }

    private String meanings() {
        return different.entrySet().stream()
                .limit(MOST_EXAMPLES)
                .map(entry -> "\"" + entry.getKey() + "\" is " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String examples(SortedSet<String> codes) {
        List<String> shown = new ArrayList<>(codes).subList(0, Math.min(MOST_EXAMPLES, codes.size()));
        int more = codes.size() - shown.size();
        return Header.quoted(shown) + (more == 0 ? "" : " and " + more + " more");
    }
}
