package org.twelvemonth.text;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A value of a record, a file or a setting, quoted for a message: shortened to 60 characters, and with quotation marks and every character that
 * cannot be seen or changes how others are shown as its code point, such as {@code [U+202E]}. As confidential as the value.
 */
public final class QuotedText {
    private static final int MOST = 10;

    private QuotedText() {}

    /** The text in quotation marks. */
    public static String of(String text) {
        return Shortened.text(text)
                .codePoints()
                .mapToObj(QuotedText::shown)
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** The first ten texts, each in quotation marks, and how many more there are. */
    public static String ofAll(Collection<String> texts) {
        String quoted = texts.stream().limit(MOST).map(QuotedText::of).collect(Collectors.joining(", "));
        return texts.size() > MOST ? quoted + " and " + (texts.size() - MOST) + " more" : quoted;
    }

    private static String shown(int c) {
        return c != '"' && VisibleCharacters.isVisible(c) ? Character.toString(c) : VisibleCharacters.codePoint(c);
    }
}
