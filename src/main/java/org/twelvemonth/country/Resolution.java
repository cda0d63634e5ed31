package org.twelvemonth.country;

import java.util.List;

/** What became of a name as somebody wrote it: one country for certain, or none at all; never a guess. */
public sealed interface Resolution {
    /** The name means this country and no other. */
    record Resolved(Country country) implements Resolution {}

    /**
     * The name cannot be taken for a country.
     *
     * @param reason why, as the rest of a sentence that starts with the name ("is not a country we know")
     * @param suggestions printed names of countries that may be meant, nearest first, at most three; for people only
     */
    record Unresolved(String reason, List<String> suggestions) implements Resolution {}
}
