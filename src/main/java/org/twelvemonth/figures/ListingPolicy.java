package org.twelvemonth.figures;

import org.twelvemonth.country.Country;

/** What the body that publishes has decided about Crown dependencies. The United Kingdom itself is never listed. */
public enum ListingPolicy {
    /** Crown dependencies are listed like every other territory (and flagged for review). */
    LIST_CROWN_DEPENDENCIES,
    /** Crown dependencies are never listed. */
    LEAVE_OUT_CROWN_DEPENDENCIES;

    /** Whether the country can be on the list at all. */
    public boolean permits(Country country) {
        return switch (country.standing()) {
            case OVERSEAS -> true;
            case CROWN_DEPENDENCY -> this == LIST_CROWN_DEPENDENCIES;
            case HOME -> false;
        };
    }
}
