package org.twelvemonth.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;

/** Refuses what a mapping says and nobody can honour completely. Dates and numbers are checked where they are read. */
final class MappingCheck {
    /** What several countries or grounds may be separated by: no blank, other letter, digit, apostrophe or point of a name. */
    private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[,;/|&+:*~\\n\u2013\u2014-]+\\s*|\\s+and\\s+");

    private static final Pattern SIGNS = Pattern.compile("\\s*[,;/|&+:*~\u2013\u2014-]+\\s*");

    private static final Pattern NO_FILE_NAMES = Pattern.compile("[/\\\\\\[\\]{}]");

    private final Mapping mapping;

    private MappingCheck(Mapping mapping) {
        this.mapping = mapping;
    }

    /** @throws IllegalArgumentException with sentences for the user */
    static void check(Mapping mapping) {
        MappingCheck check = new MappingCheck(mapping);
        check.requireFiles();
        check.requireListSeparator();
        check.requireDifferentDateFormats();
        check.requireOneDictionaryForAColumn();
        check.requireHeadings();
        check.requireDefaults();
        mapping.values().forEach((name, words) -> requireWords(Column.named(name), words));
    }

    /**
     * Refuses countries that the mapping names and the register does not know.
     *
     * @throws IllegalArgumentException with sentences for the user
     */
    static void checkCountries(Mapping mapping, CountryRegister countries) {
        mapping.defaults().forEach((name, value) -> {
            if (Column.named(name) == Column.COUNTRY) {
                requireCountries("its default for \"country\"", value, countries);
            }
        });
        mapping.values().forEach((name, words) -> {
            if (Column.named(name) == Column.COUNTRY) {
                words.forEach((theirs, ours) ->
                        requireCountries("what it makes of \"" + theirs + "\" in \"country\"", ours, countries));
            }
        });
    }

    private static void requireCountries(String what, String names, CountryRegister countries) {
        for (String name : names.split(";", -1)) {
            if (!name.isBlank() && countries.resolve(name.strip()) instanceof Resolution.Unresolved why) {
                throw new IllegalArgumentException(what + " is \"" + name.strip() + "\", which " + why.reason()
                        + ". Write the approved name or the ISO code.");
            }
        }
    }

    /**
     * Refuses keys without values, which YAML allows.
     *
     * @throws IllegalArgumentException with sentences for the user
     */
    static void requireTexts(Mapping mapping) {
        requireTexts("columns", mapping.columns());
        requireTexts("defaults", mapping.defaults());
        requireTexts("values", mapping.values());
        mapping.values().forEach((name, words) -> requireTexts("values." + name, words));
    }

    private static void requireTexts(String setting, Map<String, ? extends @Nullable Object> texts) {
        texts.forEach((key, value) -> {
            if (value == null) {
                throw new IllegalArgumentException("\"" + key + "\" of its " + setting
                        + " says nothing. Write what it stands for, or take the line out.");
            }
        });
    }

    private void requireFiles() {
        if (mapping.files().isBlank() || NO_FILE_NAMES.matcher(mapping.files()).find()) {
            throw new IllegalArgumentException(
                    "its files are no pattern of file names. Record files lie directly in the"
                            + " input folder; write their names with * for any characters and ? for one, without / \\ [ ] { }.");
        }
    }

    private void requireListSeparator() {
        String separator = mapping.listSeparator();
        if (separator.strip().chars().distinct().count() > 1
                && SIGNS.matcher(separator).matches()) {
            throw new IllegalArgumentException("its list-separator is \"" + separator
                    + "\", several signs, which would have to stand there one after the other. Write the one sign that"
                    + " separates names; a semicolon does in any case.");
        }
        if (!separator.isEmpty() && !LIST_SEPARATOR.matcher(separator).matches()) {
            throw new IllegalArgumentException("its list-separator is \"" + separator
                    + "\", which stands within names. Write one of , ; / | & + : * ~ - or a line end, with or without"
                    + " blanks around it, or the word and between blanks.");
        }
    }

    private void requireDifferentDateFormats() {
        Set<String> seen = new HashSet<>();
        mapping.dateFormats().forEach(form -> {
            if (!seen.add(form.strip())) {
                throw new IllegalArgumentException("its date-formats name \"" + form + "\" twice. Leave one of them.");
            }
        });
    }

    private void requireOneDictionaryForAColumn() {
        Set<Column> seen = new HashSet<>();
        mapping.values().keySet().forEach(name -> {
            if (!seen.add(Column.named(name))) {
                throw new IllegalArgumentException("its values name \""
                        + Column.named(name).heading() + "\" twice. Put all words of a column under one of them.");
            }
        });
    }

    private void requireHeadings() {
        Map<String, String> seen = new HashMap<>();
        mapping.columns().keySet().forEach(heading -> {
            requireHeading("columns", heading);
            String before = seen.put(Column.key(heading), heading);
            if (before != null) {
                throw new IllegalArgumentException("its columns name one heading twice, \"" + before + "\" and \""
                        + heading + "\". Leave one of them.");
            }
        });
        Set<String> telling = new HashSet<>();
        mapping.referenceFrom().forEach(heading -> {
            requireHeading("reference-from", heading);
            if (!telling.add(Column.key(heading))) {
                throw new IllegalArgumentException(
                        "its reference-from names \"" + heading + "\" twice. Leave one of them.");
            }
        });
    }

    private static void requireHeading(String setting, String heading) {
        if (Column.key(heading).isEmpty()) {
            throw new IllegalArgumentException(
                    "its " + setting + " name a blank heading. Write the heading of a column of the file.");
        }
    }

    private void requireDefaults() {
        Set<Column> given = new HashSet<>();
        mapping.defaults().forEach((name, value) -> {
            Column column = Column.named(name);
            if (!given.add(column)) {
                throw new IllegalArgumentException(
                        "it has two defaults for \"" + column.heading() + "\". Leave one of them.");
            }
            if (column == Column.REFERENCE) {
                throw new IllegalArgumentException(
                        "it has a default for \"reference\", by which all rows would be one record."
                                + " Take it out, or name under reference-from the headings that tell records apart.");
            }
            if (mapped().map(Column::named).anyMatch(column::equals)) {
                throw new IllegalArgumentException("it has a default and a heading for \"" + column.heading()
                        + "\". A default counts only where the file lacks the column; take one of the two out.");
            }
            requireValue("its default for", column, value);
        });
    }

    private Stream<String> mapped() {
        Collection<String> names = mapping.columns().values();
        return names.stream();
    }

    private static void requireWords(Column column, Map<String, String> words) {
        words.forEach((theirs, ours) -> requireValue("what it makes of \"" + theirs + "\" in", column, ours));
    }

    private static void requireValue(String what, Column column, String value) {
        ExpectedForm expected = ColumnValues.mismatch(column, value.strip());
        if (expected != null) {
            throw new IllegalArgumentException(what + " \"" + column.heading() + "\" is \"" + value + "\"; expected "
                    + expected.expected() + ". " + expected.remedy());
        }
    }
}
