package org.twelvemonth.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.job.Workplace;

/** Compares what the public reads with what it would read. */
@Component
class ListChanges {
    private final Workplace workplace;
    private final Editions editions;
    private final CountryRegister countries;

    ListChanges(Workplace workplace, Editions editions, CountryRegister countries) {
        this.workplace = workplace;
        this.editions = editions;
        this.countries = countries;
    }

    /**
     * What changes when the one takes the place of the other.
     *
     * @param before nothing is published where it is empty, and nothing will be where {@code after} is
     * @return empty when the manifest of one of them is gone or was changed
     */
    Optional<ListChange> between(Optional<Edition> before, Optional<Edition> after) {
        Optional<Set<String>> old = listed(before);
        Optional<Set<String>> next = listed(after);
        return old.flatMap(from ->
                next.map(to -> new ListChange(to.size(), names(without(to, from)), names(without(from, to)))));
    }

    /** The names of the countries on both lists; none when the manifest of one is gone or was changed. */
    List<String> inBoth(Edition one, Edition other) {
        Set<String> codes = new TreeSet<>(listed(Optional.of(one)).orElse(Set.of()));
        codes.retainAll(listed(Optional.of(other)).orElse(Set.of()));
        return names(codes);
    }

    private Optional<Set<String>> listed(Optional<Edition> edition) {
        return edition.isEmpty()
                ? Optional.of(Set.of())
                : edition.flatMap(it -> editions.sealedManifest(it, EditionFolder.sealed(workplace.output(), it)))
                        .map(manifest -> manifest.listed().stream()
                                .map(Manifest.Listed::code)
                                .collect(Collectors.toSet()));
    }

    private static Set<String> without(Set<String> codes, Set<String> others) {
        Set<String> rest = new TreeSet<>(codes);
        rest.removeAll(others);
        return rest;
    }

    private List<String> names(Set<String> codes) {
        return codes.stream()
                .flatMap(code -> countries.byCode(code).stream())
                .sorted(countries.order())
                .map(Country::name)
                .toList();
    }
}
