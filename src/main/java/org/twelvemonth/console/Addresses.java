package org.twelvemonth.console;

import org.twelvemonth.edition.Edition;

/** Where pages are. */
final class Addresses {
    private Addresses() {}

    /** The edition's page, for example {@code /editions/2026-10/1}. */
    static String of(Edition edition) {
        return "/editions/" + edition.key().month() + "/" + edition.requireNumber();
    }

    /** Where the edition is decided on. */
    static String decisionOn(Edition edition) {
        return of(edition) + "/decision";
    }
}
