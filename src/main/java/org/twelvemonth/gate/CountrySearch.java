package org.twelvemonth.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    CountrySearch(CountryRegister register, Set<String> listedCodes) {
        Map<Boolean, List<Phrase>> phrases = register.all().stream()
                .collect(Collectors.partitioningBy(
                        country -> listedCodes.contains(country.code()),
                        Collectors.flatMapping(country -> phrases(register, country), Collectors.toList())));
        this.listed = phrases.getOrDefault(true, List.of());
        this.others = phrases.getOrDefault(false, List.of()).stream()
                .filter(Predicate.not(this.listed::contains))
                .toList();
    }

    private static Stream<Phrase> phrases(CountryRegister register, Country country) {
        return register.namesOf(country).stream()
                .map(Phrase::of)
                .flatMap(phrase -> Stream.of(phrase, phrase.inOneWord()))
                .distinct();
    }

    @Override
    public List<Integer> in(Reading reading) {
        List<Span> covered = spans(reading, listed).toList();
        return spans(reading, others)
                .filter(span -> covered.stream().noneMatch(span::within))
                .map(Span::start)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), ArrayList::new));
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
