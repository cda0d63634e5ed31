package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;

/**
 * What the beginning of a CSV file tells: spreadsheets of some countries and of some databases separate by semicolon or
 * tab. The separator is the most frequent of the three in the first line that is not blank, outside quotation marks.
 */
record CsvPrologue(char separator) {
    private static final int LOOKED_AT = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Reads the byte order mark, if there is one, and leaves all the rest. */
    static CsvPrologue read(Reader text) throws IOException {
        text.mark(LOOKED_AT);
        CharBuffer start = CharBuffer.allocate(LOOKED_AT);
        while (start.hasRemaining() && text.read(start) > 0) {
            // a reader may give less than it was asked for
        }
        String beginning = start.flip().toString();
        text.reset();
        if (beginning.indexOf(BYTE_ORDER_MARK) == 0) {
            text.skip(1);
        }
        return new CsvPrologue(separatorOf(
                beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("")));
    }

    private static char separatorOf(String line) {
        long commas = count(line, ',');
        long semicolons = count(line, ';');
        long tabs = count(line, '\t');
        if (semicolons > commas && semicolons >= tabs) {
            return ';';
        }
        return tabs > commas ? '\t' : ',';
    }

    private static long count(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }
}
