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
}
