package org.twelvemonth.country;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/** Writes a text in plain letters: without accents, ligatures, full-width forms and all that cannot be seen. Keeps the case. */
final class PlainLetters {
    /** Letters that have no decomposition (Unicode Character Database) and are read as these. */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'Æ', "AE"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ħ', "H"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'Ŧ', "T"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'Þ', "Th"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) 'ʼ', "'"),
            Map.entry((int) 'ʻ', "'"),
            Map.entry((int) '`', "'"),
            Map.entry((int) '´', "'"));

    private PlainLetters() {}

    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer2.getNFKDInstance()
                .normalize(text)
                .codePoints()
                .filter(PlainLetters::canBeSeen)
                .forEach(point -> plain.append(LETTERS.getOrDefault(point, Character.toString(point))));
        return plain.toString();
    }

    /** Whether the character is more than a mark on another, and not invisible; line ends and blanks separate and count. */
    private static boolean canBeSeen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            case Character.CONTROL -> Character.isWhitespace(codePoint) || codePoint == '\u0085';
            default -> !UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        };
    }
}
