package org.twelvemonth.country;

import java.util.regex.Pattern;

/** The definite article of English names of countries: the United Kingdom, the Cayman Islands, but Fiji and The Gambia. */
final class DefiniteArticle {
    private static final Pattern PLURAL_OR_COMMON_NOUN = Pattern.compile(
            "\\b(Islands|Isle|Lands|Territory|Territories|Republic|Kingdom|States|State|Emirates|Commonwealth|Federation|"
                    + "Principality|Sultanate|Duchy|Netherlands|Philippines|Maldives|See)\\b");
    /** Has its article already, or is a row of names of which not all take one. */
    private static final Pattern WITHOUT = Pattern.compile("^The |^South Georgia |Island and ");

    private DefiniteArticle() {}

    /** The name with "the" before it if it takes the article. */
    static String with(String name) {
        boolean takes = PLURAL_OR_COMMON_NOUN.matcher(name).find()
                && !WITHOUT.matcher(name).find();
        return takes ? "the " + name : name;
    }
}
