package org.twelvemonth.intake.rows;

/**
 * What a reader sees of a text. White space, control characters and the characters that Unicode calls default-ignorable
 * (zero-width spaces, joiners, byte order marks, soft hyphens, fillers, variation selectors) cannot be seen.
 */
public final class VisibleText {
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

    /** Unicode's property Default_Ignorable_Code_Point, and the blank pattern of Braille. */
    private static boolean isIgnorable(int c) {
        return switch (c) {
            case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFEFF, 0xFFA0 -> true;
            default ->
                (c >= 0x180B && c <= 0x180F)
                        || (c >= 0x200B && c <= 0x200F)
                        || (c >= 0x202A && c <= 0x202E)
                        || (c >= 0x2060 && c <= 0x206F)
                        || (c >= 0xFE00 && c <= 0xFE0F)
                        || (c >= 0xFFF0 && c <= 0xFFF8)
                        || (c >= 0x1BCA0 && c <= 0x1BCA3)
                        || (c >= 0x1D173 && c <= 0x1D17A)
                        || (c >= 0xE0000 && c <= 0xE0FFF);
        };
    }
}
