package org.twelvemonth.country;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the countries whose names are nearest to a text that is none: suggestions for a person, never an answer. */
final class NearestNames {
    /** Anything longer is no name with a typing error, and not worth the comparison. */
    private static final int LONGEST = 60;

    private static final int SHORTEST = 4;

    private final List<Name> names;
    private final Map<String, String> runTogether = new HashMap<>();

    /** Compares spellings with English names alone: names in other languages are near to too many words. */
    NearestNames(CountryTable table, NameIndex index) {
        Map<String, String> known = index.names();
        this.names = table.countries().stream()
                .flatMap(row -> table.namesOf(row.code())
                        .map(WrittenName::key)
                        .filter(key -> key.length() >= SHORTEST)
                        .filter(key -> row.code().equals(known.get(key)))
                        .distinct()
                        .map(key -> new Name(key, row.code(), letters(key))))
                .toList();
        known.forEach((key, code) -> runTogether.putIfAbsent(WrittenName.runTogether(key), code));
        table.countries()
                .forEach(row -> table.namesOf(row.code())
                        .forEach(name -> runTogether.putIfAbsent(WrittenName.runTogether(name), row.code())));
    }

    private record Name(String key, String code, long letters) {}

    /** The codes of the countries near the text, nearest first, those equally near in the order of their codes. */
    List<String> to(String written) {
        String key = WrittenName.key(written);
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return List.of();
        }
        Map<String, Integer> distances = distances(key, errorsIn(key));
        String same = runTogether.get(WrittenName.runTogether(written));
        if (same != null) {
            distances.put(same, 0);
        }
        return distances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Integer> distances(String key, int errors) {
        LevenshteinDistance distance = new LevenshteinDistance(errors);
        long letters = letters(key);
        Map<String, Integer> nearest = new HashMap<>();
        for (Name name : names) {
            // Cheap, and rules out nearly all: an error changes the set of letters by two at most.
            if (Long.bitCount(name.letters() ^ letters) <= 2 * errors) {
                int errorsApart = distance.apply(key, name.key());
                if (errorsApart >= 0) {
                    nearest.merge(name.code(), errorsApart, Math::min);
                }
            }
        }
        return nearest;
    }

    private static long letters(String key) {
        return key.chars().mapToLong(letter -> 1L << letter).reduce(0, (all, letter) -> all | letter);
    }

    /** How many single-letter errors we believe of a text of this length. */
    private static int errorsIn(String key) {
        if (key.length() < 5) {
            return 1;
        }
        return key.length() < 9 ? 2 : 3;
    }
}
