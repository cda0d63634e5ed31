package org.twelvemonth.gate;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.gate.search.Phrase;
import org.twelvemonth.gate.search.Reading;

/**
 * Finds names of countries that are not listed. A name within a longer one that is listed does not count: <em>Guinea</em>
 * in <em>Papua New Guinea</em>.
 */
final class CountrySearch {
    private final List<Phrase> listed;
    private final List<Phrase> others;

    private CountrySearch(List<Phrase> listed, List<Phrase> others) {
        this.listed = listed;
        this.others = others;
    }

    /** All names of a register's countries, by code, to search with again and again. */
    record Names(Map<String, List<Phrase>> byCode) {
        static Names of(CountryRegister register) {
            return new Names(
                    register.all().stream().collect(toMap(Country::code, country -> phrases(register, country))));
        }

        private static List<Phrase> phrases(CountryRegister register, Country country) {
            return register.namesOf(country).stream()
                    .map(Phrase::of)
                    .flatMap(phrase -> Stream.of(phrase, phrase.inOneWord()))
                    .distinct()
                    .toList();
        }

        /** A search for the names of all countries but those that are listed. */
        CountrySearch except(Set<String> listedCodes) {
            Set<Phrase> listed = byCode.entrySet().stream()
                    .filter(entry -> listedCodes.contains(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .collect(toSet());
            List<Phrase> others = byCode.values().stream()
                    .flatMap(List::stream)
                    .filter(phrase -> !listed.contains(phrase))
                    .distinct()
                    .toList();
            return new CountrySearch(List.copyOf(listed), others);
        }
    }

    /** The names to look for, one by one: a name too few does not make up for another too many. */
    List<Phrase> others() {
        return others;
    }

    /** Where the name stands by itself. */
    SearchedFile.Occurrences of(Phrase name) {
        return reading -> {
            List<Integer> found = reading.find(name);
            return found.isEmpty() ? found : outsideListed(found, name.words().size(), reading);
        };
    }

    private List<Integer> outsideListed(List<Integer> found, int length, Reading reading) {
        List<Span> covered =
                listed.stream().flatMap(name -> spans(reading, name)).toList();
        return found.stream()
                .filter(start -> covered.stream().noneMatch(new Span(start, start + length)::within))
                .toList();
    }

    private static Stream<Span> spans(Reading reading, Phrase name) {
        return reading.find(name).stream()
                .map(start -> new Span(start, start + name.words().size()));
    }

    /** Words from {@code start}, inclusive, to {@code end}, exclusive. */
    private record Span(int start, int end) {
        boolean within(Span other) {
            return other.start <= start && end <= other.end;
        }
    }
}
