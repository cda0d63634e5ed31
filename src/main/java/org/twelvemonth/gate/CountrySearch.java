package org.twelvemonth.gate;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

    /** A search for the names of all countries of the register but those that are listed. */
    static CountrySearch except(Set<String> listedCodes, CountryRegister register) {
        Set<Phrase> listed = names(register, country -> listedCodes.contains(country.code()));
        Set<Phrase> others = names(register, country -> !listedCodes.contains(country.code()));
        others.removeAll(listed);
        return new CountrySearch(List.copyOf(listed), List.copyOf(others));
    }

    private static Set<Phrase> names(CountryRegister register, Predicate<Country> countries) {
        return register.all().stream()
                .filter(countries)
                .flatMap(country -> register.namesOf(country).stream())
                .map(Phrase::of)
                .flatMap(phrase -> Stream.of(phrase, phrase.inOneWord()))
                .collect(toCollection(LinkedHashSet::new));
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
