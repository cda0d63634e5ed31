package org.twelvemonth.country;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Guards the display names of a configuration: what is printed must never name another country. */
record DisplayNames(CountryTable table, NameIndex index) {

    /** @throws IllegalArgumentException for the first display name, by code, that cannot be printed */
    void check(Map<String, String> displayNames) {
        Map<String, String> approved =
                table.countries().stream().collect(toMap(CountryTable.Row::code, CountryTable.Row::name));
        Map<String, String> printed = new HashMap<>();
        approved.forEach((code, name) -> printed.put(WrittenName.key(name), code));
        new TreeMap<>(displayNames).forEach((code, name) -> {
            requireKnown(code, approved.containsKey(code));
            requireText(code, name);
            requireOwn(code, name, index.meanings(name));
            requireSingle(code, name, printed.put(WrittenName.key(name), code));
        });
    }

    private static void requireKnown(String code, boolean known) {
        if (!known) {
            throw new IllegalArgumentException(
                    "The display names give a name for “%s”, which is no country code we know. Write an ISO 3166-1 alpha-2 code in upper case, such as SA."
                            .formatted(code));
        }
    }

    private static void requireText(String code, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "The display name for %s is blank. Write the name to print, or remove the entry to print the approved name."
                            .formatted(code));
        }
        if (!PrintableName.matches(name) || Character.isSpaceChar(name.codePointBefore(name.length()))) {
            throw new IllegalArgumentException(
                    "The display name for %s is “%s”. A name begins with a letter, ends without a blank and holds only characters that can be seen. Write it in letters, blanks and punctuation."
                            .formatted(code, visible(name)));
        }
    }

    /** The text with its invisible characters as code points. */
    private static String visible(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(point -> {
            if (point == ' ' || PrintableName.matches("x" + Character.toString(point))) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format(Locale.ROOT, "U+%04X", point));
            }
        });
        return shown.toString();
    }

    private static void requireOwn(String code, String name, Set<String> meanings) {
        if (!meanings.isEmpty() && !meanings.contains(code)) {
            throw mistaken(code, name, meanings.iterator().next());
        }
    }

    private static void requireSingle(String code, String name, @Nullable String other) {
        if (other != null && !other.equals(code)) {
            throw mistaken(code, name, other);
        }
    }

    private static IllegalArgumentException mistaken(String code, String name, String other) {
        return new IllegalArgumentException(
                "The display name for %s is “%s”, which is a name of %s. Write a name of %s alone."
                        .formatted(code, name, other, code));
    }
}
