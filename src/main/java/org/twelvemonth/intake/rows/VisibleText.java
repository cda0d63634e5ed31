package org.twelvemonth.intake.rows;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * What a reader sees of a text. White space, control characters and the characters that Unicode calls default-ignorable
 * (zero-width spaces, joiners, byte order marks, soft hyphens, fillers, variation selectors) cannot be seen.
 */
public final class VisibleText {
    private static final int BLANK_BRAILLE = 0x2800;

    private VisibleText() {}

    /** The text without what cannot be seen before its first and after its last visible character; empty where none is. */
    public static String strip(String text) {
        int end = text.length();
        if (end == 0 || (isPlain(text.charAt(0)) && isPlain(text.charAt(end - 1)))) {
            return text;
        }
        int start = 0;
        while (start < end && isBlank(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /** Whether nothing of the text can be seen. */
    public static boolean isBlank(String text) {
        return text.isEmpty() || strip(text).isEmpty();
    }

    /** Whether the text has a letter that can be seen. */
    public static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetter(c) && !isBlank(c));
    }

    /** The text without the characters that cannot be seen, wherever they stand; white space stays. */
    public static String dropInvisible(String text) {
        return text.codePoints().allMatch(c -> isPlain(c) || c == ' ')
                ? text
                : text.codePoints()
                        .filter(c -> isWhiteSpace(c) || !isBlank(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPlain(int c) {
        return c > ' ' && c < 0x7F;
    }

    private static boolean isBlank(int c) {
        return !isPlain(c) && (isWhiteSpace(c) || Character.getType(c) == Character.CONTROL || isIgnorable(c));
    }

    private static boolean isWhiteSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** Whether it has Unicode's property Default_Ignorable_Code_Point, or is the blank pattern of Braille. */
    public static boolean isIgnorable(int c) {
        return c == BLANK_BRAILLE || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }
}
