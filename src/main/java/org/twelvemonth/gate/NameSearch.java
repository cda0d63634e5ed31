package org.twelvemonth.gate;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;

/**
 * Searches the text of public files for names of countries that are not listed. It trusts neither templates nor display names:
 * every file is searched, one that is as it should be, too.
 */
final class NameSearch {
    private static final Pattern MARKUP = Pattern.compile("<!--.*?-->|<[^<>]*>", Pattern.DOTALL);

    private final CountryRegister countries;
    private final Set<String> home;

    NameSearch(CountryRegister countries) {
        this.countries = countries;
        this.home = countries.all().stream()
                .filter(country -> country.standing() == Country.Standing.HOME)
                .map(Country::code)
                .collect(toSet());
    }

    /**
     * The codes of the countries that a file names besides those that may stand there. The home country may: it is never listed.
     *
     * @param allowed ISO alpha-2 codes
     */
    Set<String> namedIn(String text, Collection<String> allowed) {
        Set<String> mayStand = Stream.concat(home.stream(), allowed.stream()).collect(toSet());
        Set<String> named = new TreeSet<>();
        readings(text).forEach(reading -> named.addAll(countries.namedIn(reading, mayStand)));
        return named;
    }

    /** How a file may be read: as it stands or decoded; with its markup, or with nothing or a blank in the markup's place. */
    private static Set<String> readings(String text) {
        return Stream.of(text, Decoding.decode(text))
                .flatMap(read -> Stream.of(
                        read,
                        MARKUP.matcher(read).replaceAll(""),
                        MARKUP.matcher(read).replaceAll(" ")))
                .collect(toCollection(LinkedHashSet::new));
    }
}
