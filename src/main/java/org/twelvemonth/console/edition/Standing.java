package org.twelvemonth.console.edition;

import org.twelvemonth.figures.Figures.CountryFigures;

/** How a country with engagements in the window stands to the list. */
enum Standing {
    LISTED("Listed"),
    BOTH("Listed, with withheld work"),
    WITHHELD("Not listed, withheld"),
    KEPT_BACK("Not listed, nothing withheld");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    static Standing of(CountryFigures country) {
        boolean withheld = country.counts().withheld() > 0;
        if (country.listed()) {
            return withheld ? BOTH : LISTED;
        }
        return withheld ? WITHHELD : KEPT_BACK;
    }

    public String words() {
        return words;
    }

    /** As part of names of classes and patterns. */
    public String slug() {
        return switch (this) {
            case LISTED -> "listed";
            case BOTH -> "both";
            case WITHHELD -> "withheld";
            case KEPT_BACK -> "kept-back";
        };
    }
}
