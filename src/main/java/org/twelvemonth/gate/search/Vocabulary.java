package org.twelvemonth.gate.search;

import java.util.Collection;
import java.util.Set;

/**
 * Tells in a few nanoseconds a word that a text cannot stand in the files, because they lack one of its words: a register
 * brings millions of texts.
 */
public final class Vocabulary {
    private static final int SLOTS = 1 << 16;
    private static final int FACTOR = 31;

    /** What the letters and digits of ASCII, most of any text, are folded to; 0 for its other characters. */
    private static final char[] LETTERS = new char[0x80];

    static {
        for (char c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = Character.isLetterOrDigit(c) ? Folding.fold(c).charAt(0) : 0;
        }
    }

    private final Set<String> words;
    private final boolean[] taken = new boolean[SLOTS];

    /** @param words the folded words of the files */
    public Vocabulary(Collection<String> words) {
        this.words = Set.copyOf(words);
        this.words.forEach(word -> taken[slot(word.hashCode())] = true);
    }

    /** False when the text has no word at all, or one that is in none of the files; else most likely true. */
    public boolean mayHaveAllOf(String text) {
        boolean any = false;
        boolean inWord = false;
        int hash = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            char first = text.charAt(i);
            if (first < LETTERS.length && LETTERS[first] != 0) {
                hash = inWord ? FACTOR * hash + LETTERS[first] : LETTERS[first];
                inWord = true;
                any = true;
                continue;
            }
            String folded = Folding.fold(text.codePointAt(i));
            for (int j = 0; j < folded.length(); j++) {
                char c = folded.charAt(j);
                if (Phrase.belongsToWord(folded, j)) {
                    hash = inWord ? FACTOR * hash + c : c;
                    inWord = true;
                    any = true;
                } else if (inWord) {
                    if (!taken[slot(hash)]) {
                        return false;
                    }
                    inWord = false;
                }
            }
        }
        return any && (!inWord || taken[slot(hash)]);
    }

    /** Whether every word of the phrase stands somewhere in the files. */
    public boolean hasAllOf(Phrase phrase) {
        return words.containsAll(phrase.words());
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 16) & (SLOTS - 1);
    }
}
