package org.twelvemonth.country;

/**
 * A country or territory, with its names and its continent as configured.
 *
 * @param code ISO 3166-1 alpha-2 code (XK for Kosovo), the identity
 * @param alpha3 ISO 3166-1 alpha-3 code (XKX for Kosovo)
 * @param name the name as printed: the approved one, or the configured display name
 * @param officialName the official (long) name
 * @param sortKey the text that it is sorted by: the printed name without a leading "The"
 * @param continent its continent in the configured scheme
 * @param standing how it stands to the United Kingdom
 */
public record Country(
        String code,
        String alpha3,
        String name,
        String officialName,
        String sortKey,
        Continent continent,
        Standing standing) {

    /** The name as it stands within a sentence, for example "the United Kingdom". */
    public String nameInSentence() {
        return DefiniteArticle.with(name);
    }

    /** How a country stands to the United Kingdom, as far as the list is concerned. */
    public enum Standing {
        /** A foreign country, or an overseas territory of any state: it can be listed. */
        OVERSEAS,
        /** Jersey, Guernsey, the Isle of Man: listed or not as configured, and flagged for review. */
        CROWN_DEPENDENCY,
        /** The United Kingdom itself: accepted in records, never listed. */
        HOME
    }
}
