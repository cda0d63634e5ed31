package org.twelvemonth.intake;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What a reference may look like. Two references that look alike must be alike, or a correction would miss its record:
 * hence composed characters (Unicode's form NFC), and nothing that cannot be seen. The basic plane alone keeps one order
 * of the references in Java and in every database.
 */
public final class References {
    static final int LONGEST = 100;

    private References() {}

    /** The reference in its normal form, null when the text cannot be one. */
    public static @Nullable String read(String text) {
        String reference = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean fits = !reference.isEmpty() && reference.length() <= LONGEST;
        return fits && (isPlain(reference) || reference.chars().allMatch(References::isVisible)) ? reference : null;
    }

    /** Whether there is nothing but visible ASCII and blanks, as in nearly all references. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Whether the character can be seen, or is an ordinary blank. */
    static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> !ReferenceForm.isInvisible(character);
        };
    }
}
