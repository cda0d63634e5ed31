package org.twelvemonth.publiclist;

import org.twelvemonth.country.Country;

/**
 * All that the public learns about a country.
 *
 * @param code ISO 3166-1 alpha-2 code (XK for Kosovo)
 * @param name the name as printed
 * @param continent the continent's name
 */
public record ListedCountry(String code, String name, String continent) {
    /** The projection of a country. */
    public static ListedCountry of(Country country) {
        return new ListedCountry(
                country.code(), country.name(), country.continent().name());
    }
}
