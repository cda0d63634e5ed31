package org.twelvemonth.text;

/** Shortens what is shown of a value: enough to recognise it. */
public final class Shortened {
    private static final int LONGEST = 60;

    private Shortened() {}

    /** The first 60 characters of a text; the last of them is an ellipsis where the text has more. */
    public static String text(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
