package org.twelvemonth.intake;

import java.text.Normalizer;
import java.util.Optional;

/**
 * What a reference may look like. Two references that look alike must be alike, or a correction would miss its record:
 * hence composed characters (Unicode's form NFC), and nothing that cannot be seen. The basic plane alone keeps one order
 * of the references in Java and in every database.
 */
final class References {
    static final int LONGEST = 100;

    private static final char REPLACEMENT = '\uFFFD';

    private References() {}

    /** The reference in its normal form, empty when the text cannot be one. */
    static Optional<String> read(String text) {
        String reference = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean fits = !reference.isEmpty() && reference.length() <= LONGEST;
        return fits && reference.chars().allMatch(References::isVisible) ? Optional.of(reference) : Optional.empty();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> character != REPLACEMENT;
        };
    }
}
