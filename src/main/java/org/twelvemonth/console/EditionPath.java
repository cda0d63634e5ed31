package org.twelvemonth.console;

import java.time.format.TextStyle;
import java.util.Locale;
import org.twelvemonth.edition.Edition;

/** An edition as pages name it and link to it. */
record EditionPath(Edition edition) {

    /** For example "October 2026, edition 1". */
    public String title() {
        return month() + ", edition " + edition.requireNumber();
    }

    /** For example "October 2026". */
    public String month() {
        var month = edition.key().month().value();
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    /** The address of its page, or of one below. */
    public String to(String page) {
        return "/editions/" + edition.key().month() + "/" + edition.requireNumber() + page;
    }
}
