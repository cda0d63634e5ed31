package org.twelvemonth.summary.pdf;

/**
 * A column of a table.
 *
 * @param header what its header cell says
 * @param weight its share of the width that the columns of numbers leave; 0 for those, which are as wide as they need
 * @param kind what its cells are
 */
public record Column(String header, float weight, Kind kind) {
    /** What the cells of a column are. */
    public enum Kind {
        /** They head their rows, for example a country's name. */
        ROW_HEADER,
        TEXT,
        /** Numbers, aligned at the right and never broken. */
        NUMBER
    }

    public static Column rowHeader(String header, float weight) {
        return new Column(header, weight, Kind.ROW_HEADER);
    }

    public static Column text(String header, float weight) {
        return new Column(header, weight, Kind.TEXT);
    }

    public static Column number(String header) {
        return new Column(header, 0, Kind.NUMBER);
    }
}
