package org.twelvemonth.intake.rows;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text that every output format can carry. XML, and with it a workbook, has no place for most control characters and for
 * the two noncharacters of the basic plane; they become U+FFFD, so that nothing in a record can break a document later.
 * A NUL is different: text files have none, so the file is refused.
 */
final class CleanText extends FilterReader {
    private static final char REPLACEMENT = '\uFFFD';

    private final PlaceOfNul placeOfNul;

    /** Finds where a file has its first NUL. */
    interface PlaceOfNul {
        /** Line and column, for people. */
        String find() throws IOException;
    }

    /** @param placeOfNul is asked when the text holds a NUL */
    CleanText(Reader in, PlaceOfNul placeOfNul) {
        super(in);
        this.placeOfNul = placeOfNul;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            char c = buffer[i];
            if (c == 0) {
                throw nul();
            }
            if (c < ' ' || c >= '\uFFFE') {
                buffer[i] = (char) legal(c);
            }
        }
        return count;
    }

    /** The text without what XML cannot carry; lone surrogates included, which no file but a workbook can hold. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= '\uD800') {
                return rewritten(text);
            }
        }
        return text;
    }

    private static String rewritten(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? legal(c) : c)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private UnreadableFileException nul() throws IOException {
        return new UnreadableFileException("is not a text file: it holds a NUL character in " + placeOfNul.find()
                + ". Save it as CSV with the encoding UTF-8 (in Excel: \"CSV UTF-8\") and run again.");
    }

    private static int legal(int c) {
        return c == '\t' || c == '\n' || c == '\r' ? c : REPLACEMENT;
    }
}
