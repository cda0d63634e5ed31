package org.twelvemonth.workbook.xlsx;

import java.util.stream.IntStream;

/**
 * The form in which rows are kept until their numbers are known: characters that XML cannot hold stand for the markup, so no
 * content can be taken for one. It takes a sixth of the XML's bytes, of which many say in each cell again which row it is in.
 * Such a reference may be left out of a workbook (ECMA-376, part 1, 18.3.1.4), but not every program can do without.
 */
final class RowCode {
    /** A row begins; the next byte tells its height, see {@link #height}. */
    static final byte ROW = 1;

    /** A cell begins; what follows is the letters of its column and its look, see {@link #look}. */
    static final byte CELL = 2;

    static final byte SHARED = 3;
    static final byte NUMBER = 4;
    static final byte VALUE_END = 5;
    static final byte TEXT = 6;
    static final byte TEXT_PRESERVED = 7;
    static final byte TEXT_END = 8;
    static final byte ROW_END = 11;

    private static final byte[][] MARKUP = new byte[' '][];
    private static final byte[] ROW_NUMBER = XmlBytes.latin("<row r=\"");

    /** What follows the row's number, by the lines of its longest cell. */
    private static final byte[][] HEIGHTS = IntStream.rangeClosed(0, RowHeight.MOST_LINES)
            .mapToObj(lines -> XmlBytes.latin("\" ht=\"" + RowHeight.points(lines, Look.BODY_POINTS) + "\">"))
            .toArray(byte[][]::new);

    /** What follows the row's number in a cell's reference, by its look. */
    private static final byte[][] LOOKS = IntStream.rangeClosed(0, Look.values().length)
            .mapToObj(look -> XmlBytes.latin("\" s=\"" + look + "\""))
            .toArray(byte[][]::new);

    static {
        MARKUP[ROW] = ROW_NUMBER;
        MARKUP[CELL] = XmlBytes.latin("<c r=\"");
        MARKUP[SHARED] = XmlBytes.latin(" t=\"s\"><v>");
        MARKUP[NUMBER] = XmlBytes.latin("><v>");
        MARKUP[VALUE_END] = XmlBytes.latin("</v></c>");
        MARKUP[TEXT] = XmlBytes.latin(" t=\"inlineStr\"><is><t>");
        MARKUP[TEXT_PRESERVED] = XmlBytes.latin(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        MARKUP[TEXT_END] = XmlBytes.latin("</t></is></c>");
        MARKUP[ROW_END] = XmlBytes.latin("</row>");
    }

    private RowCode() {}

    /** The byte for the height of a row whose longest cell takes so many lines. */
    static byte height(int lines) {
        return (byte) (' ' + Math.min(lines, RowHeight.MOST_LINES));
    }

    /** The byte for the look; it is before the letters. */
    static byte look(Look look) {
        return (byte) (' ' + look.index());
    }

    /**
     * Writes rows as XML, with their numbers.
     *
     * @param kept the bytes of the stretch
     */
    static void write(byte[] kept, PlacedRows placed, XmlBytes xml) {
        int at = startOf(placed.skipped(), kept, 0);
        int end = startOf(placed.rows(), kept, at);
        int number = placed.number() - 1;
        byte[] digits = {};
        while (at < end) {
            int plain = at;
            while (at < end && !isCode(kept[at])) {
                at++;
            }
            xml.markup(kept, plain, at);
            if (at < end) {
                byte code = kept[at++];
                xml.markup(MARKUP[code]);
                if (code == ROW) {
                    digits = XmlBytes.latin(Integer.toString(++number));
                    xml.markup(digits);
                    xml.markup(HEIGHTS[kept[at++] - ' ']);
                } else if (code == CELL) {
                    int letters = at;
                    while (kept[at] >= 'A') {
                        at++;
                    }
                    xml.markup(kept, letters, at);
                    xml.markup(digits);
                    xml.markup(LOOKS[kept[at++] - ' ']);
                }
            }
        }
    }

    private static boolean isCode(byte unit) {
        return unit >= 0 && unit < ' ' && MARKUP[unit] != null;
    }

    /** Where the row begins that so many others are before, from a row's beginning on; the end where there is none. */
    private static int startOf(int row, byte[] kept, int from) {
        int rows = 0;
        for (int at = from; at < kept.length; at++) {
            if (kept[at] == ROW && rows++ == row) {
                return at;
            }
        }
        return kept.length;
    }
}
