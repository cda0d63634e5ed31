package org.twelvemonth.country;

import java.util.Locale;

/**
 * A continent of the configured scheme.
 *
 * @param name the name as printed, for example "North America"
 */
public record Continent(String name) implements Comparable<Continent> {
    /** The name for use in file names and anchors, for example {@code north-america}. */
    public String slug() {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Alphabetical, as the list prints them. */
    @Override
    public int compareTo(Continent other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
