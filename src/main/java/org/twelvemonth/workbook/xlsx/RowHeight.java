package org.twelvemonth.workbook.xlsx;

/**
 * How high a row must be for its wrapped text. A row without a height is fitted by some programs when they open the
 * file, and cut off by others; so every row gets one, estimated from the text. It may be a line too high.
 */
final class RowHeight {
    /** The most that the format allows. */
    private static final double MOST_POINTS = 409;

    private static final double LINE = 1.29;
    private static final double PADDING = 4;

    /** From so many lines of the body's font on, a row is as high as it can be. */
    static final int MOST_LINES = (int) Math.ceil((MOST_POINTS - PADDING) / (LINE * Look.BODY_POINTS));

    private static final String NARROW = " fijlrtI.,;:!'()[]-/";
    private static final String WIDE = "MWmw@%";

    /** The widths of ASCII, most of any text. */
    private static final double[] WIDTHS = new double[0x80];

    static {
        for (char character = 0; character < WIDTHS.length; character++) {
            WIDTHS[character] = width(character);
        }
    }

    private RowHeight() {}

    /** The height in points of a row whose longest cell takes so many lines of a font of that size. */
    static double points(int lines, double fontSize) {
        return Math.min(MOST_POINTS, Math.rint(lines * fontSize * LINE + PADDING));
    }

    /**
     * The lines that a text takes in a column, as broken at blanks.
     *
     * @param width the column's width in digits of the font
     */
    static int lines(String text, double width) {
        if (text.length() <= width * 0.7 && text.indexOf('\n') < 0) {
            return 1;
        }
        int lines = 1;
        double line = 0;
        double word = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '\n') {
                lines++;
                line = 0;
                word = 0;
                continue;
            }
            double advance = character < WIDTHS.length ? WIDTHS[character] : width(character);
            word = character == ' ' ? 0 : word + advance;
            line += advance;
            if (line > width && character != ' ') {
                lines++;
                // The word goes to the next line; one that is longer than a line is broken.
                line = word > width ? advance : word;
                word = line;
            }
        }
        return lines;
    }

    /** The width of a character in digits, roughly: those of the Latin script are known, others taken as wide. */
    private static double width(char character) {
        if (character >= 0x1100) {
            return character >= 0x2000 && character <= 0x206F ? 1 : 2;
        }
        if (NARROW.indexOf(character) >= 0) {
            return 0.5;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 1.6;
        }
        return Character.isUpperCase(character) ? 1.25 : 1;
    }
}
