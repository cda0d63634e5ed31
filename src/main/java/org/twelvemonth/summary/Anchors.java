package org.twelvemonth.summary;

import org.twelvemonth.country.Continent;
import org.twelvemonth.figures.Rule;

/** The names of the places that links within a summary lead to. */
final class Anchors {
    static final String CONTINENTS = "continents";
    static final String COUNTRIES = "countries";
    static final String FINDINGS = "findings";
    static final String CHANGES = "changes";
    static final String CHANGES_TO_LIVE = "changes to live";
    static final String GROUNDS = "grounds";

    private Anchors() {}

    static String of(Continent continent) {
        return "continent " + continent.slug();
    }

    static String of(Rule rule) {
        return "rule " + rule.name();
    }
}
