package org.twelvemonth.country;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How names are compared: by their key, which forgives case, accents, punctuation and small words, and nothing else.
 *
 * <p>The order of the words counts. Sorting them would forgive more, and would make of "Africa – South" (a region)
 * the Republic of South Africa; inversion is recognised only where a comma or a parenthesis shows it.
 */
final class WrittenName {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFKDInstance();
    private static final Pattern ACCENT = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['‘’ʻʼ`]");
    /** The dot of an initial joins ("U.S.A."); any other dot separates ("St.Lucia"). */
    private static final Pattern INITIAL = Pattern.compile("(?<=\\b[a-z])\\.");
    /** A question mark stands for a character lost in conversion or a doubt, so it stays and matches nothing. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}?\uFFFD]+");

    private static final Pattern WORD_OR_MARK =
            Pattern.compile("[\\p{L}\\p{N}?\uFFFD]+|[,(\\[/\\\\|+;\n\r\u2022]|[-\u2010-\u2015]");

    private static final Pattern INVERTED = Pattern.compile("([^,(\\[]+)[,(\\[]([^,(\\[\\])]+)[)\\]]?");
    private static final Pattern SEPARATOR = Pattern.compile("[,/()\\[\\]]|\\s[-–—]\\s");
    /** What separates countries where nothing says which separator does. */
    private static final Pattern UNDECLARED =
            Pattern.compile("[,;/\\\\|+&\\n\\r\\u2022-]|[\\u2010-\\u2015]|(?i:\\sand\\s)");

    private static final Pattern FORMERLY = Pattern.compile(
            "(?i)^\\s*(formerly|previously|now|also|currently|aka|a\\.k\\.a\\.)(\\s+(known\\s+as|called))?\\s+");
    private static final Pattern PARENTHESISED = Pattern.compile("([^(\\[]+)[(\\[]([^(\\[\\])]+)[)\\]]");
    private static final Pattern MARGIN = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    /** The number of a footnote after a name: "Kosovo (1)", "Kosovo[1]", "Kosovo¹". */
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?<=\\p{L})[\\s\\p{Z}]*(?:[\\u00B9\\u00B2\\u00B3\\u2070-\\u2079]{1,2}|\\(\\d{1,2}\\)|\\[\\d{1,2}])$");

    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}+");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and");
    private static final Map<String, String> ONE_SPELLING = Map.ofEntries(
            Map.entry("saint", "st"),
            Map.entry("sainte", "st"),
            Map.entry("ste", "st"),
            Map.entry("rep", "republic"),
            Map.entry("dem", "democratic"),
            Map.entry("is", "islands"),
            Map.entry("isl", "islands"),
            Map.entry("island", "islands"),
            Map.entry("isds", "islands"),
            Map.entry("isles", "islands"),
            Map.entry("sts", "states"),
            Map.entry("br", "british"),
            Map.entry("brit", "british"),
            Map.entry("fr", "french"),
            Map.entry("neth", "netherlands"),
            Map.entry("n", "north"),
            Map.entry("s", "south"),
            Map.entry("e", "east"),
            Map.entry("w", "west"),
            Map.entry("fed", "federal"),
            Map.entry("federated", "federal"),
            Map.entry("occ", "occupied"),
            Map.entry("utd", "united"),
            Map.entry("eq", "equatorial"),
            Map.entry("equ", "equatorial"),
            Map.entry("equat", "equatorial"),
            Map.entry("cent", "central"),
            Map.entry("republ", "republic"),
            Map.entry("soc", "socialist"),
            Map.entry("plur", "plurinational"),
            Map.entry("dep", "dependencies"),
            Map.entry("palest", "palestinian"),
            Map.entry("herz", "herzegovina"),
            Map.entry("herzeg", "herzegovina"),
            Map.entry("vin", "vincent"),
            Map.entry("vinc", "vincent"),
            Map.entry("gren", "grenadines"),
            Map.entry("grens", "grenadines"),
            Map.entry("nev", "nevis"),
            Map.entry("trin", "trinidad"),
            Map.entry("tob", "tobago"),
            Map.entry("barb", "barbuda"),
            Map.entry("ter", "territory"),
            Map.entry("terr", "territory"),
            Map.entry("territories", "territory"));

    private WrittenName() {}

    /** The text without white space and invisible characters at its ends. */
    static String trim(String written) {
        return MARGIN.matcher(written).replaceAll("");
    }

    /** The text without the number of a footnote at its end. */
    static String withoutFootnote(String written) {
        return FOOTNOTE.matcher(written).replaceFirst("");
    }

    /** What two spellings of one name have in common; empty when the text holds no word. */
    static String key(String written) {
        return WORD.matcher(folded(written).replace("&", " and "))
                .results()
                .map(word -> ONE_SPELLING.getOrDefault(word.group(), word.group()))
                .filter(word -> !SMALL_WORDS.contains(word))
                .collect(joining(" "));
    }

    /** The key with the marks that could separate names, each kind of comma, dash, slash and conjunction written alike. */
    static String keyWithMarks(String written) {
        return WORD_OR_MARK
                .matcher(folded(written).replace("&", " and "))
                .results()
                .map(word -> switch (word.group()) {
                    case "(", "[" -> ",";
                    case "and" -> "&";
                    case "the", "of" -> "";
                    default ->
                        word.group().matches("[\\u2010-\\u2015]")
                                ? "-"
                                : ONE_SPELLING.getOrDefault(word.group(), word.group());
                })
                .filter(word -> !word.isEmpty())
                .collect(joining(" "));
    }

    /** The letters alone, doubled ones once: what "Trinidadandtobago" and "Trinnidad and Tobago" have in common with the name. */
    static String runTogether(String written) {
        return DOUBLED.matcher(NO_LETTER.matcher(folded(written)).replaceAll(""))
                .replaceAll("$1");
    }

    private static String folded(String written) {
        String plain = ACCENT.matcher(DECOMPOSED.normalize(written)).replaceAll("");
        String folded = APOSTROPHE.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return INITIAL.matcher(folded).replaceAll("");
    }

    /** The keys by which the text may be read: as it stands and, for "Korea, Republic of", turned round. */
    static List<String> readings(String written) {
        Matcher inverted = INVERTED.matcher(written);
        return inverted.matches()
                ? List.of(key(written), key(inverted.group(2) + " " + inverted.group(1)))
                : List.of(key(written));
    }

    /** The names in a text that gives several, such as "Eswatini (formerly Swaziland)"; the text alone when one. */
    static List<String> parts(String written) {
        List<String> parts = SEPARATOR
                .splitAsStream(written)
                .map(WrittenName::trim)
                .filter(part -> !key(part).isEmpty())
                .toList();
        return parts.size() < 2
                ? parts
                : parts.stream()
                        .map(part -> FORMERLY.matcher(part).replaceFirst(""))
                        .toList();
    }

    /** The text divided where countries may be separated although nothing says so. */
    static Division divided(String written) {
        return new Division(written, UNDECLARED);
    }

    /** What stands before a parenthesis at the end of the text, and in it; empty when there is none. */
    static Optional<Map.Entry<String, String>> parenthesised(String written) {
        return Optional.of(PARENTHESISED.matcher(written))
                .filter(Matcher::matches)
                .map(matcher -> Map.entry(trim(matcher.group(1)), trim(matcher.group(2))));
    }
}
