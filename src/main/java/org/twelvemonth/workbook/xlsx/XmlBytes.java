package org.twelvemonth.workbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * XML in UTF-8, built in a buffer that is used again and again: a workbook of a million rows has tens of millions of
 * cells, and a string for each of them is what makes writing slow.
 */
final class XmlBytes {
    private static final byte[] AMPERSAND = latin("&amp;");
    private static final byte[] LESS = latin("&lt;");
    private static final byte[] GREATER = latin("&gt;");
    private static final byte[] UNDERSCORE = latin("_x005F_");
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    /** No character takes more bytes than an underscore that would read as an escape. */
    private static final int MOST_BYTES = UNDERSCORE.length;

    /** The characters that stand for themselves, of ASCII. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (char character = 0; character < PLAIN.length; character++) {
            PLAIN[character] = CellText.isLegal(character) && "&<>_\r".indexOf(character) < 0;
        }
    }

    private byte[] bytes = new byte[8192];
    private int length;

    /** The buffer; valid up to {@link #length} and until the next change. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Markup, as it is. */
    void markup(byte[] markup) {
        markup(markup, 0, markup.length);
    }

    /** A part of some markup, as it is: from inclusive, to exclusive. */
    void markup(byte[] markup, int from, int to) {
        reserve(to - from);
        System.arraycopy(markup, from, bytes, length, to - from);
        length += to - from;
    }

    /** One byte, as it is. */
    void code(byte code) {
        reserve(1);
        bytes[length++] = code;
    }

    /** A whole number, in decimal digits. */
    void number(long number) {
        if (number < 0) {
            markup(latin(Long.toString(number)));
            return;
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        reserve(digits);
        int at = length + digits;
        for (long rest = number; at > length; rest /= 10) {
            bytes[--at] = (byte) ('0' + rest % 10);
        }
        length += digits;
    }

    /** The bytes of a text without any character above U+00FF. */
    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Content: escaped, with U+FFFD for every character that XML cannot hold. */
    void content(String text) {
        reserve(MOST_BYTES * text.length());
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= PLAIN.length) {
                at += multibyte(text, at, character);
            } else if (PLAIN[character]) {
                bytes[length++] = (byte) character;
            } else {
                special(text, at, character);
            }
        }
    }

    private void special(String text, int at, char character) {
        switch (character) {
            case '&' -> markup(AMPERSAND);
            case '<' -> markup(LESS);
            case '>' -> markup(GREATER);
            case '_' -> {
                if (CellText.isEscape(text, at)) {
                    markup(UNDERSCORE);
                } else {
                    bytes[length++] = '_';
                }
            }
            // A reader turns every line end into a line feed; so do we, once for CR LF.
            case '\r' -> {
                if (!text.startsWith("\n", at + 1)) {
                    bytes[length++] = '\n';
                }
            }
            default -> markup(REPLACEMENT);
        }
    }

    /** Writes the character and says how many further units of the text it took. */
    private int multibyte(String text, int at, char character) {
        int point = Character.isSurrogate(character) ? text.codePointAt(at) : character;
        if (!CellText.isLegal(point)) {
            markup(REPLACEMENT);
            return 0;
        }
        if (point < 0x800) {
            bytes[length++] = (byte) (0xC0 | (point >> 6));
        } else if (point < 0x10000) {
            bytes[length++] = (byte) (0xE0 | (point >> 12));
            continuation(point >> 6);
        } else {
            bytes[length++] = (byte) (0xF0 | (point >> 18));
            continuation(point >> 12);
            continuation(point >> 6);
        }
        continuation(point);
        return Character.charCount(point) - 1;
    }

    private void continuation(int bits) {
        bytes[length++] = (byte) (0x80 | (bits & 0x3F));
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
