package org.twelvemonth.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.CodeSystem;
import org.twelvemonth.country.Country;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.country.Resolution;
import org.twelvemonth.engagement.MissingMark;
import org.twelvemonth.intake.rows.VisibleText;

/** Refuses what a mapping says and nobody can honour completely. Dates and numbers are checked where they are read. */
final class MappingCheck {
    /** What several countries or grounds may be separated by: no blank, other letter, digit, apostrophe or point of a name. */
    private static final Pattern LIST_SEPARATOR = Pattern.compile("\\s*[,;/|&+:*~\\n\u2013\u2014-]+\\s*|\\s+and\\s+");

    private static final Pattern SIGNS = Pattern.compile("\\s*[,;/|&+:*~\u2013\u2014-]+\\s*");

    private static final Pattern NO_FILE_NAMES = Pattern.compile("[/\\\\\\[\\]{}]");
    private static final Pattern BETWEEN_FILES = Pattern.compile("[,;|\\s]+");
    private static final Pattern RECORD_FILE = Pattern.compile(".*\\.(csv|xlsx)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\p{L}{2,3}");

    private final Mapping mapping;

    private MappingCheck(Mapping mapping) {
        this.mapping = mapping;
    }

    /** @throws IllegalArgumentException with sentences for the user */
    static void check(Mapping mapping) {
        MappingCheck check = new MappingCheck(mapping);
        check.requireFiles();
        check.requireOnePattern();
        check.requireListSeparator();
        check.requireDifferentDateFormats();
        check.requireOneDictionaryForAColumn();
        check.requireHeadings();
        check.requireDefaults();
        check.requireReferencesAsWritten();
        mapping.values().forEach((name, words) -> requireWords(Column.named(name), words));
    }

    /**
     * Refuses countries that the mapping names and the register does not know, and words for countries that mean another
     * country, or none.
     *
     * @param notation how the mapping's file names countries
     * @throws IllegalArgumentException with sentences for the user
     */
    static void checkCountries(Mapping mapping, CountryNotation notation, CountryRegister countries) {
        mapping.defaults().forEach((name, value) -> {
            if (Column.named(name) == Column.COUNTRY) {
                requireCountries("its default for \"country\"", value, countries);
            }
        });
        CountryCells cells = new CountryCells(
                countries,
                new CountryNotation(notation.separator(), WrittenWords.NONE, notation.codes()),
                Optional::empty);
        mapping.values().forEach((name, words) -> {
            if (Column.named(name) == Column.COUNTRY) {
                words.forEach((theirs, ours) -> {
                    String what = "what it makes of \"" + theirs + "\" in \"country\"";
                    Set<Country> meant = requireCountries(what, ours, countries);
                    if (notation.codes() != null || !isCodeOf(meant, theirs, countries)) {
                        requireSameCountries(
                                what + " is \"" + ours + "\", but ",
                                theirs,
                                cells.of(VisibleText.strip(theirs)),
                                meant);
                    }
                });
            }
        });
    }

    /** Whether a word is a code of the country in one of the systems: codes differ between them, and the settings may say which. */
    private static boolean isCodeOf(Set<Country> meant, String theirs, CountryRegister countries) {
        String code = VisibleText.strip(theirs);
        return CODE.matcher(code).matches()
                && Stream.of(CodeSystem.values())
                        .anyMatch(system -> countries.resolve(code, system) instanceof Resolution.Resolved found
                                && meant.equals(Set.of(found.country())));
    }

    /** The countries, at least one. */
    private static Set<Country> requireCountries(String what, String names, CountryRegister countries) {
        Set<Country> meant = new HashSet<>();
        List<String> named = CountryNotation.OURS.names(names).stream()
                .map(VisibleText::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        for (String name : named) {
            switch (countries.resolve(name)) {
                case Resolution.Resolved found -> meant.add(found.country());
                case Resolution.Unresolved why ->
                    throw new IllegalArgumentException(what + " is \"" + name + "\", which " + why.reason()
                            + ". Write the approved name or the ISO code.");
            }
        }
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(
                    what + " is nothing. Write the approved name or the ISO code, or take that line out.");
        }
        return meant;
    }

    /** A word that names countries names no others, and a mark for a missing value names none. */
    private static void requireSameCountries(
            String what, String theirs, CountryCells.Reading reading, Set<Country> meant) {
        boolean names = reading.unresolved().isEmpty() && !reading.countries().isEmpty();
        if (names && !meant.equals(Set.copyOf(reading.countries()))) {
            throw new IllegalArgumentException(what + "it names "
                    + reading.countries().stream().map(Country::name).collect(Collectors.joining(" and "))
                    + ". Take that line out"
                    + (CODE.matcher(theirs.strip()).matches()
                            ? ", or name the system that the codes belong to under country-codes."
                            : "."));
        }
        if (!names && MissingMark.matches(VisibleText.strip(theirs))) {
            throw new IllegalArgumentException(what
                    + "it is a mark for a missing value, which names no country. Take that line out, and write the country"
                    + " in the file.");
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

    private void requireOnePattern() {
        long patterns = BETWEEN_FILES
                .splitAsStream(mapping.files())
                .filter(part -> RECORD_FILE.matcher(part).matches())
                .count();
        if (patterns > 1) {
            throw new IllegalArgumentException(
                    "its files are several patterns, which are read as one, and no file has such a"
                            + " name. Write a mapping for each pattern, or one pattern that is for all these files, such as"
                            + " \"*\".");
        }
    }

    private void requireReferencesAsWritten() {
        if (mapping.values().keySet().stream().anyMatch(name -> Column.named(name) == Column.REFERENCE)) {
            throw new IllegalArgumentException(
                    "it has values for \"reference\", by which two records could become one. Take them out: references"
                            + " are compared as they are written.");
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
