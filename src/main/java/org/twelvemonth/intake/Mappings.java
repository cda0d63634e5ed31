package org.twelvemonth.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.twelvemonth.country.CountryRegister;

/** The mappings of the settings: which one, if any, a file is read by. */
public final class Mappings {
    /** Files are in our format. */
    public static final Mappings NONE = Mappings.of(List.of());

    private static final String ALL_FILES = "*";

    private final List<Entry> entries;

    private record Entry(Mapping mapping, Pattern files, MappedColumns columns) {
        boolean matches(String fileName) {
            return files.matcher(composed(fileName)).matches();
        }
    }

    private Mappings(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * The mappings in the order of the settings; the first that is for a file counts.
     *
     * @throws IllegalArgumentException with sentences for the user, when one of them says what it may not
     */
    public static Mappings of(List<Mapping> mappings) {
        return new Mappings(mappings.stream()
                .map(mapping -> new Entry(mapping, pattern(mapping.files()), MappedColumns.of(mapping)))
                .toList());
    }

    /**
     * Refuses countries that the mappings name and the register does not know.
     *
     * @throws IllegalArgumentException with sentences for the user
     */
    public void requireCountries(CountryRegister countries) {
        for (Entry entry : entries) {
            try {
                MappingCheck.checkCountries(entry.mapping(), entry.columns().countries(), countries);
            } catch (IllegalArgumentException e) {
                throw MappedColumns.unusable(entry.mapping(), e);
            }
        }
    }

    /** Sentences on mappings that read none of these files, and on files that several are for. A last {@code *} is for all. */
    public List<String> notices(List<String> fileNames) {
        Set<Entry> used = new HashSet<>();
        List<String> notices = new ArrayList<>();
        for (String fileName : fileNames) {
            List<Entry> found =
                    entries.stream().filter(entry -> entry.matches(fileName)).toList();
            found.stream().findFirst().ifPresent(used::add);
            List<Entry> meant = found.stream()
                    .filter(entry -> entry.equals(found.getFirst())
                            || !entry.mapping().files().equals(ALL_FILES))
                    .toList();
            if (meant.size() > 1) {
                notices.add(fileName + " is a file of several mappings, for "
                        + Header.quoted(meant.stream()
                                .map(entry -> entry.mapping().files())
                                .toList())
                        + ": the first is used.");
            }
        }
        entries.stream()
                .filter(entry -> !used.contains(entry))
                .forEach(entry ->
                        notices.add("The mapping for \"" + entry.mapping().files()
                                + "\" is used for no record file. Correct its files, or take it out of the settings."));
        return List.copyOf(notices);
    }

    /** What the file is read by; one that changes nothing where no mapping is for it. */
    MappedColumns find(String fileName) {
        return entries.stream()
                .filter(entry -> entry.matches(fileName))
                .map(Entry::columns)
                .findFirst()
                .orElse(MappedColumns.OURS);
    }

    /** Some systems decompose the letters of file names. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Of its own making, because the patterns of a file system differ from one system to the next. */
    private static Pattern pattern(String files) {
        StringBuilder regex = new StringBuilder();
        composed(files)
                .codePoints()
                .mapToObj(Character::toString)
                .map(c -> switch (c) {
                    case "*" -> ".*";
                    case "?" -> ".";
                    default -> Pattern.quote(c);
                })
                .forEach(regex::append);
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
