package org.twelvemonth.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Shows every character that cannot be seen or changes how others are shown as its code point, such as {@code [U+202E]}:
 * control characters (C0 and C1), format characters (bidirectional overrides, zero-width spaces), blanks other than the
 * ordinary one, default-ignorable and unassigned characters, lone surrogates and private use.
 */
public final class VisibleCharacters {
    private static final int BLANK_BRAILLE = 0x2800;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int REPLACEMENT = 0xFFFD;

    private VisibleCharacters() {}

    /** One line of text. */
    public static String of(String text) {
        return shown(text, VisibleCharacters::isVisible);
    }

    /** Text of several lines: line feeds and tabs stay. */
    public static String ofLines(String text) {
        return shown(text, c -> c == '\n' || c == '\t' || isVisible(c));
    }

    /**
     * Text for a terminal, a log or a page: only what changes how other characters are shown, or breaks lines, becomes its code
     * point. Line ends of the system, tabs, blanks of all widths and halves of surrogate pairs stay.
     */
    public static String ofOutput(String text) {
        String lines = text.replace("\r\n", "\n");
        String shown = shown(lines, c -> c == '\n' || c == '\t' || !isSteering(c));
        return lines.length() == text.length() ? shown : shown.replace("\n", "\r\n");
    }

    private static boolean isSteering(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> c != SOFT_HYPHEN;
            default -> false;
        };
    }

    /** Whether the character can be seen, or is the ordinary blank. */
    static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default ->
                c != REPLACEMENT
                        && c != BLANK_BRAILLE
                        && (c < 0x80 || !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
        };
    }

    static String codePoint(int c) {
        return String.format(Locale.ROOT, "[U+%04X]", c);
    }

    private static String shown(String text, IntPredicate visible) {
        if (text.codePoints().allMatch(visible)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (visible.test(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(codePoint(c));
            }
        });
        return shown.toString();
    }
}
