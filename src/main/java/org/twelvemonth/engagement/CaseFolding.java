package org.twelvemonth.engagement;

/**
 * Simple case folding that never makes an ASCII letter of another: the dotless {@code ı}, the long {@code ſ} and the Kelvin
 * sign stay what they are, so {@code publısh} is no {@code PUBLISH}.
 */
public final class CaseFolding {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private CaseFolding() {}

    /** The text in lower case; two words are the same, whatever their case, when their folded texts are equal. */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'A' && c <= 'Z') || c >= FIRST_BEYOND_ASCII) {
                return foldAll(text);
            }
        }
        return text;
    }

    /** Whether the text, folded, is that ASCII word. */
    static boolean isFolded(String word, String text) {
        if (word.length() != text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (fold((int) text.charAt(i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String foldAll(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            folded.appendCodePoint(fold(text.codePointAt(i)));
        }
        return folded.toString();
    }

    private static int fold(int codePoint) {
        int lower = Character.toLowerCase(codePoint);
        return codePoint >= FIRST_BEYOND_ASCII && lower < FIRST_BEYOND_ASCII ? codePoint : lower;
    }
}
