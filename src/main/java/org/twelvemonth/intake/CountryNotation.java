package org.twelvemonth.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CodeSystem;
import org.twelvemonth.country.Division;

/**
 * How the cells of a file's column of countries are written.
 *
 * @param separator what separates several countries, besides the semicolon; empty for nothing else
 * @param words the countries that words of the file stand for
 * @param codes the system that the codes belong to, null where the column itself is to show it
 */
record CountryNotation(
        String separator, WrittenWords words, @Nullable CodeSystem codes) {
    /** As in the record format. */
    static final CountryNotation OURS = new CountryNotation("", WrittenWords.NONE, null);

    /** These separate wherever they stand, for no name holds them. */
    private static final Pattern NEVER_IN_A_NAME = Pattern.compile("[;|\\t\\n\\r\\u001F]+");

    /** What separates names for certain: a semicolon, and the separator where no name can hold it. */
    Pattern certainSeparator() {
        return separatesForCertain() ? either(separator) : either(";");
    }

    /** The separator, where a name can hold it; empty where there is none. */
    Optional<Pattern> doubtfulSeparator() {
        return separator.isEmpty() || separatesForCertain()
                ? Optional.empty()
                : Optional.of(Pattern.compile(Pattern.quote(separator)));
    }

    /** The names that a cell may hold, divided wherever it can be. */
    List<String> names(String cell) {
        return new Division(cell, either(separator)).parts();
    }

    private boolean separatesForCertain() {
        return Stream.of(separator, separator.strip())
                .anyMatch(text -> NEVER_IN_A_NAME.matcher(text).matches());
    }

    private static Pattern either(String separator) {
        return Pattern.compile(separator.isEmpty() ? ";" : ";|" + Pattern.quote(separator));
    }
}
