package org.twelvemonth.publiclist;

import java.util.regex.Pattern;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.PrintableName;

/**
 * All that the public learns about a country.
 *
 * @param code ISO 3166-1 alpha-2 code (XK for Kosovo)
 * @param name the name as printed
 * @param continent the continent's name
 */
public record ListedCountry(String code, String name, String continent) {
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException with a sentence for the user, when a part cannot be printed as it is */
    public ListedCountry {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("A listed country's code is \"" + code
                    + "\". Give its ISO 3166-1 code of two capitals, for example FJ.");
        }
        requirePrintable(code, "name", name);
        requirePrintable(code, "continent", continent);
    }

    /** The projection of a country. */
    public static ListedCountry of(Country country) {
        return new ListedCountry(
                country.code(), country.name(), country.continent().name());
    }

    private static void requirePrintable(String code, String what, String text) {
        if (!PrintableName.matches(text)) {
            throw new IllegalArgumentException("The " + what + " to print for " + code
                    + " does not begin with a letter, or holds characters that cannot be seen."
                    + " Write it anew in the configuration, in letters, blanks and punctuation.");
        }
    }
}
