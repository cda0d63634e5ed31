package org.twelvemonth.summary.pdf;

import java.util.List;

/**
 * A line of text, broken and measured.
 *
 * @param pieces its pieces from left to right
 * @param width its width in points without the blanks at its end
 */
record Line(List<Piece> pieces, float width) {
    /**
     * The part of a run that stands in one line. The blanks at a line's end stay, so that extracted text reads right.
     *
     * @param run the index of the run in its paragraph
     * @param text the printable text
     * @param style how it is set
     * @param offset distance from the line's start, in points
     * @param width its width in points, blanks included
     */
    record Piece(int run, String text, TextStyle style, float offset, float width) {}
}
