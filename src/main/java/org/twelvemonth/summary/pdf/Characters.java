package org.twelvemonth.summary.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.Normalizer2;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Makes any text printable. A character that cannot be shown faithfully is written as its code, {@code [U+1F600]}, and
 * remembered. That is what has no glyph, what is invisible, and what runs from right to left (we set no text that way). The
 * classes are ICU's and not the JDK's, whose Unicode version would change the bytes from one JDK to the next.
 */
final class Characters {
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    private final IntPredicate glyph;
    private final SortedSet<Integer> substituted = new TreeSet<>();

    /** For a typeface that has the glyphs of which the predicate is true. */
    Characters(IntPredicate glyph) {
        this.glyph = glyph;
    }

    /** The text with composed letters, with single blanks for white space, and with codes for what cannot be shown. */
    String printable(String text) {
        StringBuilder result = new StringBuilder(text.length());
        COMPOSED.normalize(text).codePoints().forEach(c -> append(result, c));
        return result.toString();
    }

    /** The code points that were written as codes so far, ascending. */
    SortedSet<Integer> substituted() {
        return Collections.unmodifiableSortedSet(substituted);
    }

    private void append(StringBuilder result, int codePoint) {
        switch (codePoint) {
            case ' ', '\t', '\n', '\r', '\f', 0x0B, 0x85, 0x2028, 0x2029 -> appendBlank(result);
            // The two hyphens look like the ordinary one and would share, or lack, its glyph.
            case 0x2010, 0x2011 -> result.append('-');
            default -> {
                if (showable(codePoint)) {
                    result.appendCodePoint(codePoint);
                } else {
                    substituted.add(codePoint);
                    result.append(String.format(Locale.ROOT, "[U+%04X]", codePoint));
                }
            }
        }
    }

    private static void appendBlank(StringBuilder result) {
        if (result.isEmpty() || result.charAt(result.length() - 1) != ' ') {
            result.append(' ');
        }
    }

    private boolean showable(int codePoint) {
        boolean visible = switch (UCharacter.getType(codePoint)) {
            case UCharacterCategory.CONTROL,
                    UCharacterCategory.FORMAT,
                    UCharacterCategory.SURROGATE,
                    UCharacterCategory.PRIVATE_USE,
                    UCharacterCategory.UNASSIGNED -> false;
            default -> true;
        };
        boolean leftToRight = switch (UCharacter.getDirection(codePoint)) {
            case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> false;
            default -> true;
        };
        return visible && leftToRight && glyph.test(codePoint);
    }
}
