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
final class CountrySearch implements SearchedFile.Occurrences {
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

    @Override
    public List<Integer> in(Reading reading) {
        List<Span> covered = spans(reading, listed).toList();
        return spans(reading, others)
                .filter(span -> covered.stream().noneMatch(span::within))
                .map(Span::start)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Span> spans(Reading reading, List<Phrase> phrases) {
        return phrases.stream()
                .flatMap(phrase -> reading.find(phrase).stream()
                        .map(start -> new Span(start, start + phrase.words().size())));
    }

    /** Words from {@code start}, inclusive, to {@code end}, exclusive. */
    private record Span(int start, int end) {
        boolean within(Span other) {
            return other.start <= start && end <= other.end;
        }
    }
}
