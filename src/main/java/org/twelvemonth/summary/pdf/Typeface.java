package org.twelvemonth.summary.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;
import org.twelvemonth.summary.pdf.TextStyle.Face;

/**
 * Liberation Sans, embedded as far as its letters are used. It serves several documents, one after the other, since to read it
 * for each took a quarter of the summaries' time. To be used by one thread.
 */
public final class Typeface {
    private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);

    /**
     * Reads the typeface, which comes with the program.
     *
     * @throws IOException when it cannot be read
     */
    public Typeface() throws IOException {
        fonts.put(Face.REGULAR, font("LiberationSans-Regular", 0.5));
        fonts.put(Face.BOLD, font("LiberationSans-Bold", 1.5));
    }

    private static BaseFont font(String name, double letter) throws IOException {
        String file = name + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream("/liberation/" + file)) {
            byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
            BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
            font.setIncludeCidSet(false);
            font.setSecureRandom(new FixedLetter(letter / 26));
            return font;
        }
    }

    BaseFont font(Face face) {
        return Objects.requireNonNull(fonts.get(face));
    }

    /** Whether every weight has a glyph for the character. */
    boolean has(int codePoint) {
        return fonts.values().stream().allMatch(font -> font.charExists(codePoint));
    }

    /** Advance width of a character in thousandths of the size. */
    int advance(Face face, int codePoint) {
        return font(face).getWidth(codePoint);
    }

    /** Width of a text in points. */
    float width(TextStyle style, String text) {
        int thousandths = text.codePoints().map(c -> advance(style.face(), c)).sum();
        return thousandths * style.size() / 1000;
    }

    /** A subset font's name starts with six random letters; these are always the same, so that the bytes are. */
    private static final class FixedLetter extends SecureRandom {
        private final double value;

        FixedLetter(double value) {
            this.value = value;
        }

        @Override
        public double nextDouble() {
            return value;
        }
    }
}
