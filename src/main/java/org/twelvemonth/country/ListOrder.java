package org.twelvemonth.country;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/**
 * The order in which countries are listed. ICU's collation goes word by word ("North Macedonia" before "Northern
 * Mariana Islands"); the JDK's ignores blanks, and a comparison of code points puts "Åland Islands" last.
 */
final class ListOrder implements Comparator<Country> {
    /** Frozen, and so safe for use by several threads. */
    private final Collator collator = Collator.getInstance(ULocale.UK).freeze();

    @Override
    public int compare(Country one, Country other) {
        int byName = collator.compare(one.sortKey(), other.sortKey());
        return byName != 0 ? byName : one.code().compareTo(other.code());
    }
}
