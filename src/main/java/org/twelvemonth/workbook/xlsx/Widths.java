package org.twelvemonth.workbook.xlsx;

import java.util.stream.Stream;

/** Widths of columns of numbers, in digits of the body font. */
final class Widths {
    static final int NUMBER = 11;
    static final int DAY = 14;
    static final int SUM = 17;
    static final int MOMENT = 23;

    /** Room at the sides of a cell, and for the bold face of a heading. */
    private static final double BOLD = 1.15;

    private static final int SIDES = 2;

    private Widths() {}

    /** As wide as the values need, and as the longest word of the heading. */
    static int of(String heading, int values) {
        int longest =
                Stream.of(heading.split(" ")).mapToInt(String::length).max().orElse(0);
        return Math.max(values, (int) Math.ceil(longest * BOLD) + SIDES);
    }
}
