package org.twelvemonth.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.twelvemonth.text.VisibleCharacters;

/**
 * Prints to a terminal or a log. Characters that change how others are shown, or move the cursor, are printed as code points,
 * wherever a value with them came from.
 */
final class VisiblePrintWriter extends PrintWriter {
    private final PrintWriter raw;

    VisiblePrintWriter(PrintWriter raw) {
        super(new Visible(raw), true);
        this.raw = raw;
    }

    /** Of what is printed, once more without code points. */
    static VisiblePrintWriter of(PrintWriter writer) {
        return writer instanceof VisiblePrintWriter visible ? visible : new VisiblePrintWriter(writer);
    }

    /** The writer below, for the escape sequences of the program's own. */
    static PrintWriter raw(PrintWriter writer) {
        return writer instanceof VisiblePrintWriter visible ? visible.raw : writer;
    }

    private static final class Visible extends FilterWriter {
        Visible(Writer out) {
            super(out);
        }

        @Override
        public void write(int c) throws IOException {
            write(Character.toString((char) c), 0, 1);
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            write(new String(characters, offset, length), 0, length);
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            out.write(VisibleCharacters.ofOutput(text.substring(offset, offset + length)));
        }
    }
}
