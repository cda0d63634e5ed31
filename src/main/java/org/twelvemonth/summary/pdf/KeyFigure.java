package org.twelvemonth.summary.pdf;

/**
 * A number that is worth being seen first.
 *
 * @param value the number as printed
 * @param label what it counts: value and label, read one after the other, make a phrase
 */
public record KeyFigure(String value, Run label) {}
