package org.twelvemonth.country;

import java.util.List;

/**
 * A text that people do write for a country, and that must never be taken for one.
 *
 * @param name the text
 * @param kind why it is refused
 * @param meant codes of countries that its writer may have meant, most likely first; can be empty
 */
record RefusedName(String name, Kind kind, List<String> meant) {

    /** Why a name is refused, as the rest of a sentence that starts with the name. */
    enum Kind {
        AMBIGUOUS("may mean more than one country"),
        DEFUNCT("is no longer a country"),
        REGION("is a region or a group of countries, not one country"),
        PART("is a part of a country, not a country"),
        UNRECOGNISED("is not recognised as a country"),
        UNCODED("is a territory without a country code of its own"),
        ORGANISATION("is an organisation, not a country"),
        PLACEHOLDER("does not name a country");

        private final String reason;

        Kind(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
