package org.twelvemonth.country;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A system of country codes. The codes of one look like those of another and mean other countries. */
public enum CodeSystem {
    ISO("ISO 3166", "alpha-2 and alpha-3 codes of ISO 3166"),
    FIPS("FIPS 10-4", "two-letter codes of FIPS 10-4"),
    IOC("IOC", "three-letter codes of the International Olympic Committee");

    private final String title;
    private final String description;

    CodeSystem(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** Its name as it stands before the word "code". */
    public String title() {
        return title;
    }

    /** What codes it has, for a message. */
    public String description() {
        return description;
    }

    /** The system of this name, whatever its case. */
    public static Optional<CodeSystem> named(String name) {
        return Arrays.stream(values())
                .filter(system -> system.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
