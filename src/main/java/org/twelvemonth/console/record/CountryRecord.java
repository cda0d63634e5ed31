package org.twelvemonth.console.record;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A record and what it does for a country.
 *
 * @param effect what it does
 * @param what the same in words, for this record
 * @param record the record
 */
record CountryRecord(Effect effect, String what, RecordRow record) {
    /** What it does, as a sentence of its own. */
    public String sentence() {
        String capital = what.isEmpty() ? "" : what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
        return capital.isEmpty() || capital.endsWith(".") ? capital : capital + ".";
    }

    /** What of it can be searched for. */
    Stream<String> texts() {
        return Stream.concat(Stream.of(what, record.source()), record.row().texts());
    }
}
