package org.twelvemonth.intake;

import java.util.List;
import java.util.regex.Pattern;

/** The mappings of the settings: which one, if any, a file is read by. */
public final class Mappings {
    /** Files are in our format. */
    public static final Mappings NONE = Mappings.of(List.of());

    private final List<Entry> entries;

    private record Entry(Pattern files, MappedColumns columns) {}

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
                .map(mapping -> new Entry(pattern(mapping.files()), MappedColumns.of(mapping)))
                .toList());
    }

    /** What the file is read by; one that changes nothing where no mapping is for it. */
    MappedColumns find(String fileName) {
        return entries.stream()
                .filter(entry -> entry.files().matcher(fileName).matches())
                .map(Entry::columns)
                .findFirst()
                .orElse(MappedColumns.OURS);
    }

    /** Of its own making, because the patterns of a file system differ from one system to the next. */
    private static Pattern pattern(String files) {
        StringBuilder regex = new StringBuilder();
        files.codePoints()
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
