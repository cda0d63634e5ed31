package org.twelvemonth.summary.pdf;

import java.awt.Color;
import org.twelvemonth.summary.pdf.TextStyle.Face;

/**
 * The look of all documents: one typeface, a grid of 4 points, and one accent colour. Every text colour has a contrast of
 * at least 6:1 on white and on the tint, and the colours keep their order in greyscale.
 */
public final class Theme {
    /** All heights and gaps are multiples of it, in points. */
    public static final float GRID = 4;

    public static final Color INK = new Color(0x1B1F24);
    public static final Color MUTED = new Color(0x4A545E);
    public static final Color ACCENT = new Color(0x0B4A66);
    public static final Color TINT = new Color(0xEAF0F3);
    public static final Color HAIRLINE = new Color(0xC3CCD3);
    public static final Color PAPER = Color.WHITE;

    public static final TextStyle BODY = new TextStyle(Face.REGULAR, 10, 16, INK);
    public static final TextStyle LEAD = new TextStyle(Face.REGULAR, 11, 16, MUTED);
    public static final TextStyle SMALL = new TextStyle(Face.REGULAR, 8.5f, 12, MUTED);
    public static final TextStyle TABLE = new TextStyle(Face.REGULAR, 9, 12, INK);
    public static final TextStyle TABLE_HEAD = new TextStyle(Face.BOLD, 8, 12, ACCENT);
    public static final TextStyle NUMBER = new TextStyle(Face.BOLD, 22, 28, ACCENT);

    static final float PAGE_WIDTH = 595;
    static final float PAGE_HEIGHT = 842;
    static final float MARGIN_SIDE = 56;
    static final float MARGIN_TOP = 76;
    static final float MARGIN_BOTTOM = 66;

    /** Width between the side margins, in points. */
    public static final float TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN_SIDE;

    /** Paragraphs and lists are kept narrower than tables: some 85 letters are as many as an eye follows easily. */
    static final float MEASURE = 420;

    private Theme() {}

    static TextStyle heading(int level) {
        return switch (level) {
            case 1 -> new TextStyle(Face.BOLD, 24, 32, INK);
            case 2 -> new TextStyle(Face.BOLD, 15, 20, ACCENT);
            default -> new TextStyle(Face.BOLD, 11, 16, INK);
        };
    }

    static float gapBefore(int level) {
        return switch (level) {
            case 1 -> 0;
            case 2 -> 7 * GRID;
            default -> 5 * GRID;
        };
    }

    static float gapAfter(int level) {
        return level == 1 ? GRID : 2 * GRID;
    }
}
