package org.twelvemonth.engagement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts by which programs and people mark a value as missing: {@code NA}, {@code NaN}, {@code null}, {@code -} and the like.
 * Such a mark is no value, and no statement that there is none.
 */
public final class MissingMark {
    private static final int LONGEST = 16;

    private static final Set<String> WORDS = Set.of(
            "na",
            "n/a",
            "n.a.",
            "n.a",
            "n\\a",
            "n/k",
            "nan",
            "-nan",
            "<na>",
            "null",
            "(null)",
            "<null>",
            "\\n",
            "none",
            "nil",
            "nothing",
            "tbc",
            "tbd",
            "t.b.c.",
            "t.b.d.",
            "tba",
            "t.b.a.",
            "unknown",
            "not known",
            "not applicable",
            "not available",
            "not recorded",
            "missing",
            "undefined",
            "(blank)",
            "(none)",
            "(unknown)",
            "#na",
            "#n/a",
            "#value!",
            "#ref!",
            "#null!",
            "#div/0!",
            "#name?",
            "#num!",
            "#spill!",
            "#calc!",
            "#field!",
            "#blocked!",
            "#unknown!",
            "#connect!",
            "#busy!",
            "#python!",
            "#external!",
            "#error!",
            "#getting_data");

    private static final Map<Integer, List<String>> WORDS_BY_LENGTH =
            WORDS.stream().collect(Collectors.groupingBy(String::length));

    private MissingMark() {}

    /** Whether the text, which has no white space around it, is such a mark, whatever its case. A blank text is none. */
    public static boolean matches(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && (isPunctuation(text) || isWord(text));
    }

    /** A loop over the few words of that length: folding every cell of a register makes noticeable garbage. */
    private static boolean isWord(String text) {
        for (String word : WORDS_BY_LENGTH.getOrDefault(text.length(), List.of())) {
            if (CaseFolding.isFolded(word, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPunctuation(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPunctuation(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPunctuation(int character) {
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
            default -> character == '\u2212';
        };
    }
}
