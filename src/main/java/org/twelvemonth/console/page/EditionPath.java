package org.twelvemonth.console.page;

import org.twelvemonth.edition.Edition;

/** An edition as pages name it and link to it. */
public record EditionPath(Edition edition) {

    /** The address of its page, for example {@code /editions/2026-10/1}. */
    public static String of(Edition edition) {
        return "/editions/" + edition.key().month() + "/" + edition.requireNumber();
    }

    /** Where it is decided on. */
    public static String decisionOn(Edition edition) {
        return of(edition) + "/decision";
    }

    /** For example "October 2026, edition 1". */
    public String title() {
        return Wording.title(edition);
    }

    /** The page of this edition that corresponds to a page of another edition. */
    public String counterpart(Location other) {
        return of(edition) + other.belowEdition();
    }

    /** The address of its page, or of one below. */
    public String to(String page) {
        return of(edition) + page;
    }
}
