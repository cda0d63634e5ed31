package org.twelvemonth.summary.pdf;

import java.util.function.Consumer;

/**
 * A drawing, as wide as the text, that is never split.
 *
 * @param alternative what it shows, in words, for those who do not see it
 * @param height its height in points
 * @param drawing draws it
 */
public record Figure(String alternative, float height, Consumer<Canvas> drawing) {
    public Figure {
        if (alternative.isBlank()) {
            throw new IllegalArgumentException(
                    "A figure needs an alternative text. Say in words what the drawing shows.");
        }
        if (height > Pages.height()) {
            throw new IllegalArgumentException(
                    "A figure " + height + " points high does not fit on a page, which holds " + Pages.height()
                            + ". Draw it lower, or as several figures.");
        }
    }
}
