package org.twelvemonth.country;

import java.util.List;

/** What became of a name as somebody wrote it: one country for certain, or none at all; never a guess. */
public sealed interface Resolution {
    /** The name means this country and no other. */
    record Resolved(Country country) implements Resolution {}

    /** The name cannot be taken for a country. */
    sealed interface Unresolved extends Resolution {
        /** Why, as the rest of a sentence that starts with the name ("is not a country we know"). */
        String reason();

        /** Spellings of countries that may be meant, nearest first, at most three; for people only. Each is understood. */
        List<String> suggestions();
    }

    /** No table has the name. */
    record Unknown(List<String> suggestions) implements Unresolved {
        @Override
        public String reason() {
            return "is not a country we know";
        }
    }

    /** The name is known as one that must not be taken for a country. */
    record Refused(String reason, List<String> suggestions) implements Unresolved {}

    /** The text names several countries, each of which could be meant. */
    record Several(List<String> suggestions) implements Unresolved {
        @Override
        public String reason() {
            return "names more than one country";
        }
    }
}
