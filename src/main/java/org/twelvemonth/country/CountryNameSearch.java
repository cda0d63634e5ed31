package org.twelvemonth.country;

import com.ibm.icu.text.SpoofChecker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the countries that a text names, even where somebody hides the name: case, accents, width, invisible characters and
 * look-alike letters (Unicode Technical Standard 39) make no difference, and neither do hyphens or dots between the letters.
 *
 * <p>The longest name counts: "Papua New Guinea" does not name Guinea. An abbreviation such as "US" counts in capitals only,
 * for "us" is a word. Safe for use by several threads.
 */
final class CountryNameSearch {
    /** Shorter names stand by chance within other words ("Oman" in "woman") or in words that a hyphen joins ("to-go"). */
    private static final int LONG_ENOUGH_WITHIN_A_WORD = 6;

    private static final int LONG_ENOUGH_IN_PIECES = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** What separates the names of a list, and may separate the words of one name: "Korea, Republic of". */
    private static final Pattern STRETCH = Pattern.compile("[^\\p{L}\\p{N}\\s'&._·+-]|[\\n\\r]");
    /** Where two words are written as one: "FijiTonga". */
    private static final Pattern JOINT = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    /** Single letters in a row, or pieces that a hyphen, a dot or the like joins, or a word with a capital in its midst. */
    private static final Pattern IN_PIECES = Pattern.compile("\\b\\p{L}(?:[^\\p{L}\\p{N}]{1,3}\\p{L}\\b){2,}"
            + "|[\\p{L}\\p{N}]+(?:[-._·'/+&]+[\\p{L}\\p{N}]+)+"
            + "|[\\p{L}\\p{N}]*\\p{Ll}\\p{Lu}[\\p{L}\\p{N}]*");

    private static final Pattern BETWEEN_PIECES = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ASCII_LETTERS = Pattern.compile("[A-Za-z]+");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{2,6}");

    /** Names that are English words or names of continents, too. */
    private static final Set<String> WORDS = Set.of("island", "antarctica");

    private final Map<String, Set<String>> phrases = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Map<String, Set<String>> abbreviations = new HashMap<>();
    private final Map<String, Set<String>> inOneWord = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<Integer, String> shapes = new ConcurrentHashMap<>();
    private final SpoofChecker confusables = new SpoofChecker.Builder().build();

    /**
     * @param name a name of a country
     * @param codes the country's ISO alpha-2 code; several for a name that may mean each of several countries
     */
    record Name(String name, Set<String> codes) {}

    CountryNameSearch(Collection<Name> names) {
        names.forEach(this::add);
    }

    private void add(Name name) {
        String plain = PlainLetters.of(name.name());
        String letters = BETWEEN_PIECES.matcher(plain).replaceAll("");
        if (ABBREVIATION.matcher(letters).matches()) {
            abbreviations.put(letters, name.codes());
            return;
        }
        addPhrase(plain, name.codes());
        if (plain.contains("'")) {
            addPhrase(plain.replace("'", ""), name.codes());
        }
    }

    private void addPhrase(String name, Set<String> codes) {
        List<String> parts = words(name).map(CountryNameSearch::lower).toList();
        String joined = String.join("", parts);
        if (WORDS.contains(joined) || parts.stream().allMatch(part -> part.length() == 1)) {
            return;
        }
        phrases.putIfAbsent(String.join(" ", parts), codes);
        IntStream.range(1, parts.size()).forEach(end -> beginnings.add(String.join(" ", parts.subList(0, end))));
        inOneWord.putIfAbsent(joined, codes);
        parts.forEach(this::addShapes);
        addShapes(joined);
    }

    private void addShapes(String word) {
        Stream.of(word, word.toUpperCase(Locale.ROOT), capitalised(word))
                .map(this::shape)
                .flatMap(shape -> Stream.of(shape, lower(shape)))
                .forEach(shape ->
                        words.computeIfAbsent(shape, key -> new HashSet<>(2)).add(word));
    }

    /** The skeleton by which words that look alike are known: "lran" and "Iran" have one. It is made letter by letter. */
    private String shape(String word) {
        StringBuilder shape = new StringBuilder();
        word.codePoints()
                .forEach(point -> shape.append(
                        shapes.computeIfAbsent(point, letter -> confusables.getSkeleton(Character.toString(letter)))));
        return shape.toString();
    }

    /**
     * The codes of the countries that a text names.
     *
     * @param allowed codes of countries that may be named; a name of several countries may stand where one of them may
     * @return ISO alpha-2 codes, sorted; of a name of several countries all
     */
    Set<String> namedIn(String text, Set<String> allowed) {
        String plain = PlainLetters.of(text);
        List<Found> found = new ArrayList<>(inSequence(plain));
        IN_PIECES.matcher(plain).results().map(MatchResult::group).forEach(word -> found.addAll(inPieces(word)));
        Set<String> named = new TreeSet<>();
        found.stream()
                .map(Found::codes)
                .filter(codes -> codes.stream().noneMatch(allowed::contains))
                .forEach(named::addAll);
        return named;
    }

    /** The names that stand in a text's words, without those that are part of a longer one. */
    private List<Found> inSequence(String plain) {
        List<String> text = new ArrayList<>();
        BitSet breaks = new BitSet();
        STRETCH.splitAsStream(plain).forEach(stretch -> {
            breaks.set(text.size());
            words(stretch).forEach(text::add);
        });
        Map<String, Set<String>> readings = new HashMap<>();
        List<Found> found = new ArrayList<>();
        for (int start = 0; start < text.size(); start++) {
            Set<String> begun = Set.of("");
            for (int end = start + 1; end <= text.size() && !begun.isEmpty(); end++) {
                boolean broken = breaks.nextSetBit(start + 1) >= 0 && breaks.nextSetBit(start + 1) < end;
                Set<String> longer = new HashSet<>();
                for (String word : readings.computeIfAbsent(text.get(end - 1), this::readings)) {
                    for (String beginning : begun) {
                        String phrase = beginning.isEmpty() ? word : beginning + " " + word;
                        addFound(found, start, end, broken, phrases.get(phrase));
                        if (beginnings.contains(phrase)) {
                            longer.add(phrase);
                        }
                    }
                }
                begun = longer;
            }
            addFound(found, start, start + 1, false, abbreviations.get(text.get(start)));
        }
        List<Found> longest = longest(found);
        BitSet named = new BitSet();
        longest.forEach(name -> named.set(name.start(), name.end()));
        for (int i = named.nextClearBit(0); i < text.size(); i = named.nextClearBit(i + 1)) {
            longest.addAll(within(lower(text.get(i))));
        }
        return longest;
    }

    /** What a word may be read as: itself, and each word of a name that has its shape. */
    private Set<String> readings(String word) {
        Set<String> readings = new HashSet<>(Set.of(lower(word)));
        String shape = shape(word);
        readings.addAll(words.getOrDefault(shape, Set.of()));
        if (!ASCII_LETTERS.matcher(word).matches()) {
            readings.addAll(words.getOrDefault(lower(shape), Set.of()));
            readings.addAll(words.getOrDefault(lower(shape(lower(word))), Set.of()));
        }
        return readings;
    }

    /** The names that stand within a longer word: "fijimyanmar". */
    private List<Found> within(String word) {
        List<Found> found = new ArrayList<>();
        for (int start = 0; start <= word.length() - LONG_ENOUGH_WITHIN_A_WORD; start++) {
            for (int end = start + LONG_ENOUGH_WITHIN_A_WORD; end <= word.length(); end++) {
                addFound(found, start, end, false, inOneWord.get(word.substring(start, end)));
            }
        }
        return longest(found);
    }

    /** The name that a word is whose letters somebody has parted: "Myan-mar", "M y a n m a r", "MyanMar". */
    private List<Found> inPieces(String written) {
        String joined = BETWEEN_PIECES.matcher(written).replaceAll("");
        Set<String> abbreviated = abbreviations.get(joined);
        if (abbreviated != null) {
            return List.of(new Found(0, 1, false, abbreviated));
        }
        return joined.length() < LONG_ENOUGH_IN_PIECES
                ? List.of()
                : readings(joined).stream()
                        .map(inOneWord::get)
                        .filter(Objects::nonNull)
                        .map(codes -> new Found(0, 1, false, codes))
                        .toList();
    }

    private static void addFound(List<Found> found, int start, int end, boolean broken, @Nullable Set<String> codes) {
        if (codes != null) {
            found.add(new Found(start, end, broken, codes));
        }
    }

    private static List<Found> longest(List<Found> found) {
        return new ArrayList<>(found.stream()
                .filter(name -> found.stream().noneMatch(other -> name.isPartOf(other) || name.givesWayTo(other)))
                .toList());
    }

    private static Stream<String> words(String plain) {
        return WORD.matcher(plain).results().map(MatchResult::group).flatMap(JOINT::splitAsStream);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /**
     * A name that stands from one place, inclusive, to another, exclusive.
     *
     * @param broken whether a comma or the like is within it
     */
    private record Found(int start, int end, boolean broken, Set<String> codes) {
        boolean isPartOf(Found other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }

        /** "Papua New Guinea, Republic of Singapore" has the words of "Guinea, Republic of", and does not name it. */
        boolean givesWayTo(Found other) {
            return broken
                    && !other.broken
                    && ((other.start < start && start < other.end && other.end < end)
                            || (start < other.start && other.start < end && end < other.end));
        }
    }
}
