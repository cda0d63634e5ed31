package org.twelvemonth.intake.rows;

import java.util.Arrays;

/**
 * Short texts that were met before, so that the dates, words and countries that fill most cells are not made again for
 * each row. One slot for each hash: a text that is not there is made, and takes the slot.
 */
final class TextPool {
    private static final int SLOTS = 1 << 12;
    private static final int LONGEST = 32;

    private final String[] texts = new String[SLOTS];

    TextPool() {
        Arrays.fill(texts, "");
    }

    String text(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
        if (!equal(texts[slot], buffer, offset, length)) {
            texts[slot] = new String(buffer, offset, length);
        }
        return texts[slot];
    }

    private static boolean equal(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
