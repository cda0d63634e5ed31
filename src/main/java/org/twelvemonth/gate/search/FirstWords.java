package org.twelvemonth.gate.search;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells in a few nanoseconds of most texts that they cannot stand in a file, because no word of it is their first: a
 * register brings millions.
 */
public final class FirstWords {
    private static final int FACTOR = 31;
    private static final String BLANKS = "\t\n\r\u000B\f";

    private final Set<String> vocabulary;
    private final boolean[] hashes = new boolean[1 << 16];

    /** @param vocabulary the folded words of the files */
    public FirstWords(Collection<String> vocabulary) {
        this.vocabulary = new HashSet<>(vocabulary);
        this.vocabulary.forEach(word -> hashes[slot(word.hashCode())] = true);
    }

    /** False only when the text's first word is in none of the files. */
    public boolean mayBegin(String text) {
        int hash = 0;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                hash = FACTOR * hash + Character.toLowerCase(c);
                begun = true;
            } else if (begun && !vanishes(c)) {
                break;
            }
        }
        return begun && hashes[slot(hash)];
    }

    /** Whether every word of the phrase stands somewhere in the files. */
    public boolean haveAll(Phrase phrase) {
        return vocabulary.containsAll(phrase.words());
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 16) & 0xFFFF;
    }

    /** Apostrophes and controls do not end a word: folding takes them away. */
    private static boolean vanishes(char c) {
        return c == '\'' || c == '`' || (Character.isISOControl(c) && BLANKS.indexOf(c) < 0);
    }
}
