package org.twelvemonth.console.edition;

import org.twelvemonth.edition.EditionStatus;

/**
 * An edition's status as pages mark it.
 *
 * @param words the status
 * @param style GOV.UK's class for the tag's colour
 */
record StatusTag(String words, String style) {
    static StatusTag of(EditionStatus status) {
        String words = status.words();
        return new StatusTag(
                Character.toUpperCase(words.charAt(0)) + words.substring(1), "govuk-tag--" + colour(status));
    }

    private static String colour(EditionStatus status) {
        return switch (status) {
            case BUILDING -> "light-blue";
            case IN_REVIEW -> "yellow";
            case RETURNED -> "orange";
            case APPROVED -> "turquoise";
            case PUBLISHED -> "green";
            case FAILED, WITHDRAWN -> "red";
            case SUPERSEDED, REPLACED -> "grey";
        };
    }
}
