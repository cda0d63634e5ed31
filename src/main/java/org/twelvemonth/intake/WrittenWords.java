package org.twelvemonth.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twelvemonth.engagement.CaseFolding;
import org.twelvemonth.intake.rows.VisibleText;

/** A dictionary from their words to ours, whatever the case and the white space. */
final class WrittenWords {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0]+");

    /** No words but ours. */
    static final WrittenWords NONE = new WrittenWords("", Map.of());

    private final Map<String, String> ours = new HashMap<>();

    /** @throws IllegalArgumentException when a word is blank, or stands there twice */
    WrittenWords(String column, Map<String, String> words) {
        words.forEach((theirs, our) -> {
            if (VisibleText.isBlank(theirs)) {
                throw new IllegalArgumentException("it gives a meaning to blank cells of \"" + column
                        + "\". A blank cell says nothing; take that line out.");
            }
            if (ours.put(key(theirs), our.strip()) != null) {
                throw new IllegalArgumentException(
                        "it gives two meanings to \"" + theirs + "\" in \"" + column + "\". Leave one of them.");
            }
        });
    }

    /** Our word, or the text itself. */
    String meaning(String written) {
        return written.isEmpty() ? written : ours.getOrDefault(key(written), written);
    }

    /** Our word; empty when the dictionary does not have the text. */
    Optional<String> find(String written) {
        return ours.isEmpty() ? Optional.empty() : Optional.ofNullable(ours.get(key(written)));
    }

    static String key(String word) {
        return CaseFolding.fold(WHITE_SPACE.matcher(word).replaceAll(" ").strip());
    }
}
