package org.twelvemonth.summary.pdf;

import java.awt.Color;

/** The area of a figure, drawn on in points from its upper left corner to the right and down. */
public final class Canvas {
    private final Press press;
    private final float left;
    private final float top;

    Canvas(Press press, float left, float top) {
        this.press = press;
        this.left = left;
        this.top = top;
    }

    /** Fills a rectangle. */
    public void area(Color color, float x, float y, float width, float height) {
        press.ink().area(color, left + x, top - y - height, width, height);
    }

    /** Fills a rectangle with slanting lines, so that it is told from a plain one without its colour. */
    public void hatch(Color color, float x, float y, float width, float height) {
        press.ink().hatch(color, left + x, top - y - height, width, height);
    }

    public void line(Color color, float thickness, float fromX, float fromY, float toX, float toY) {
        press.ink().line(color, thickness, left + fromX, top - fromY, left + toX, top - toY);
    }

    /** Sets text that starts at x. */
    public void text(String text, TextStyle style, float x, float baseline) {
        press.ink().text(press.characters().printable(text), style, left + x, top - baseline);
    }

    /** Sets text that ends at x. */
    public void textEndingAt(String text, TextStyle style, float x, float baseline) {
        text(text, style, x - width(text, style), baseline);
    }

    /** Sets text with its middle at x. */
    public void textCentredAt(String text, TextStyle style, float x, float baseline) {
        text(text, style, x - width(text, style) / 2, baseline);
    }

    /** The text's width in points. */
    public float width(String text, TextStyle style) {
        return press.width(text, style);
    }

    /** The text, cut at its end and closed with an ellipsis where it would be wider than so many points. */
    public String fit(String text, TextStyle style, float width) {
        String printable = press.characters().printable(text);
        if (press.typeface().width(style, printable) <= width) {
            return printable;
        }
        int end = printable.length();
        while (end > 0 && press.typeface().width(style, printable.substring(0, end) + "…") > width) {
            end = printable.offsetByCodePoints(end, -1);
        }
        return printable.substring(0, end).stripTrailing() + "…";
    }
}
