package org.twelvemonth.console.edition;

import java.util.Locale;
import org.twelvemonth.figures.CountryStanding;

/** How a country stands to the list, as pages mark it. */
record StandingTag(CountryStanding standing) {
    public String words() {
        return standing.words();
    }

    /** As part of names of classes and patterns, such as {@code never-listed}. */
    public String slug() {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
