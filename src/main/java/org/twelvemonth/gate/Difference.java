package org.twelvemonth.gate;

/**
 * Where a file first says something other than it may.
 *
 * @param place in words, without anything that stands in the file
 */
record Difference(String place, GateRule rule) {
    /** At a character of the text, told by line and column as an editor counts them. */
    static Difference at(String text, int index, GateRule rule) {
        return new Difference(place(text, index), rule);
    }

    /** The place of a character: {@code line 12, column 3}. */
    static String place(String text, int index) {
        int lineStart = text.lastIndexOf('\n', index - 1) + 1;
        long line = text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
        return place(line, text.codePointCount(lineStart, Math.min(index, text.length())) + 1);
    }

    static String place(long line, long column) {
        return "line " + line + ", column " + column;
    }
}
