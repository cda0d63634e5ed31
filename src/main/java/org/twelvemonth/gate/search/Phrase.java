package org.twelvemonth.gate.search;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Something to look for: words in their order, whatever stands between them and however they are spelled.
 *
 * @param words the folded words; none for a text without a letter or digit
 */
public record Phrase(List<String> words) {
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** The words of a text. */
    public static Phrase of(String text) {
        return new Phrase(WORD.matcher(Folding.fold(text))
                .results()
                .map(MatchResult::group)
                .toList());
    }

    /** The same without blanks, as in an identifier. */
    public Phrase inOneWord() {
        return new Phrase(List.of(String.join("", words)));
    }

    /** Whether the character is part of a word, as {@link #WORD} has it; of a pair, both halves are. */
    static boolean belongsToWord(String folded, int index) {
        char c = folded.charAt(index);
        if (c < 0x80) {
            return Character.isLetterOrDigit(c);
        }
        int codePoint =
                Character.isLowSurrogate(c) && index > 0 ? folded.codePointAt(index - 1) : folded.codePointAt(index);
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
