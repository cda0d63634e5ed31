package org.twelvemonth.intake;

/** Shortens what is shown of a value: enough to recognise it. */
final class Shortened {
    private static final int LONGEST = 60;

    private Shortened() {}

    static String text(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }
}
