package org.twelvemonth.publiclist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.period.ReportingWindow;

/**
 * The public list: the projection from which every public file is made. It can carry nothing else, and nothing else of a
 * record can reach a renderer.
 *
 * @param window the reporting window
 * @param scheme how continents are counted: a setting, the same whatever is listed
 * @param countries the listed countries in the order of the list, none twice
 */
public record PublicList(ReportingWindow window, ContinentScheme scheme, List<ListedCountry> countries) {
    public PublicList {
        countries = List.copyOf(countries);
        if (countries.stream().map(ListedCountry::code).distinct().count() < countries.size()) {
            throw new IllegalArgumentException("A country is on the public list twice.");
        }
    }

    /** The countries by continent: continents alphabetical, countries in the order of the list. */
    public SequencedMap<String, List<ListedCountry>> byContinent() {
        TreeMap<String, List<ListedCountry>> groups = new TreeMap<>();
        for (ListedCountry country : countries) {
            groups.computeIfAbsent(country.continent(), name -> new ArrayList<>())
                    .add(country);
        }
        return new LinkedHashMap<>(groups);
    }
}
