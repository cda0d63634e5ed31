package org.twelvemonth.country;

/** How the world is divided: the count of continents in the public sentence depends on it. */
public enum ContinentScheme {
    /** The five regions of the United Nations' M49 standard: Africa, Americas, Asia, Europe, Oceania. */
    M49("the five regions of the United Nations’ M49 standard"),
    /** Seven: Africa, Antarctica, Asia, Europe, North America, Oceania, South America. */
    SEVEN("seven continents, North and South America apart");

    private final String title;

    ContinentScheme(String title) {
        this.title = title;
    }

    /** The scheme in words, for the notes of a report. */
    public String title() {
        return title;
    }
}
