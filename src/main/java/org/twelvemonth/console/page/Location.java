package org.twelvemonth.console.page;

import org.jspecify.annotations.Nullable;

/**
 * Where a page is in the console.
 *
 * @param path of the request, such as {@code /editions/2026-10/1}
 */
public record Location(String path) {
    private static final String MONTHS = "/";
    private static final String EDITIONS = "/editions/";

    /** Of a page of an edition, the part after the edition's own path, such as {@code /findings}; empty for its own page. */
    String belowEdition() {
        return path.replaceFirst(EDITIONS + "[^/]+/[^/]+", "");
    }

    /**
     * The value of {@code aria-current} for a link of the navigation.
     *
     * @param link the path to which it leads
     * @return {@code page} if it leads to this page, {@code true} if this page is below it, else null
     */
    public @Nullable String current(String link) {
        if (path.equals(link)) {
            return "page";
        }
        return path.startsWith(link.equals(MONTHS) ? EDITIONS : link + "/") ? "true" : null;
    }
}
