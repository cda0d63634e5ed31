package org.twelvemonth.summary.pdf;

import java.awt.Color;

/**
 * How text is set.
 *
 * @param face weight of the letters
 * @param size size of the letters in points
 * @param leading distance from line to line in points
 * @param color colour of the letters
 */
public record TextStyle(Face face, float size, float leading, Color color) {
    /** The weights of the one typeface. */
    public enum Face {
        REGULAR,
        BOLD
    }

    /** The same in bold. */
    public TextStyle bold() {
        return new TextStyle(Face.BOLD, size, leading, color);
    }

    /** The same in another colour. */
    public TextStyle in(Color other) {
        return new TextStyle(face, size, leading, other);
    }

    /** From the top of a line to its baseline, in points: the letters stand in the middle of the leading. */
    float baseline() {
        return (leading + size * CAP_HEIGHT) / 2;
    }

    /** Height of a capital letter, as a share of the size. */
    private static final float CAP_HEIGHT = 0.688f;
}
