package org.twelvemonth.country;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the countries whose names are nearest to a text that is none: suggestions for a person, never an answer. */
final class NearestNames {
    /** Anything longer is no name with a typing error, and not worth the comparison. */
    private static final int LONGEST = 60;

    private static final int SHORTEST = 4;

    private final Map<String, String> names;

    /** @param names the keys of the names, each with the code of its country */
    NearestNames(Map<String, String> names) {
        this.names = names;
    }

    /** The codes of the countries near the text, nearest first, those equally near in the order of their codes. */
    List<String> to(String written) {
        String key = WrittenName.key(written);
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            return List.of();
        }
        LevenshteinDistance distance = new LevenshteinDistance(errorsIn(key));
        Map<String, Integer> near = names.entrySet().stream()
                .filter(name -> name.getKey().length() >= SHORTEST)
                .map(name -> Map.entry(name.getValue(), distance.apply(key, name.getKey())))
                .filter(name -> name.getValue() >= 0)
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
        return near.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(comparing(Map.Entry::getKey)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many single-letter errors we believe of a text of this length. */
    private static int errorsIn(String key) {
        if (key.length() < 5) {
            return 1;
        }
        return key.length() < 9 ? 2 : 3;
    }
}
