package org.twelvemonth.summary.pdf;

import java.util.List;
import java.util.stream.IntStream;
import org.twelvemonth.summary.pdf.Column.Kind;

/**
 * Where the cells of a table stand.
 *
 * @param columns the columns
 * @param widths their widths in points
 */
record TableFrame(List<Column> columns, List<Double> widths) {
    /** Left and right of a cell's text. */
    private static final float PADDING = Theme.GRID;

    /** What the columns of numbers may take of the table at most. */
    private static final double NUMBERS_SHARE = 0.9;

    /** Columns of numbers get what their widest number and the longest word of their heading need, the others share the rest by their weights. */
    static TableFrame of(Table table, Press press) {
        List<Column> columns = table.columns();
        List<Double> needs = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).kind() == Kind.NUMBER ? need(table, i, press) : 0)
                .toList();
        double needed = needs.stream().mapToDouble(need -> need).sum();
        double shrink = Math.min(1, NUMBERS_SHARE * table.width() / Math.max(1, needed));
        double rest = table.width() - needed * shrink;
        double weights = columns.stream().mapToDouble(Column::weight).sum();
        return new TableFrame(
                columns,
                IntStream.range(0, columns.size())
                        .mapToObj(i -> columns.get(i).kind() == Kind.NUMBER
                                ? needs.get(i) * shrink
                                : columns.get(i).weight() / weights * rest)
                        .toList());
    }

    private static double need(Table table, int column, Press press) {
        double widest = 0;
        for (String word : table.columns().get(column).header().split(" ", -1)) {
            widest = Math.max(widest, press.width(word, Theme.TABLE_HEAD));
        }
        for (List<Run> row : table.rows()) {
            widest = Math.max(widest, press.width(row.get(column).text(), Theme.TABLE.bold()));
        }
        return widest + 2 * PADDING + 1;
    }

    float width() {
        return left(widths.size());
    }

    /** The measure of a cell's text. */
    float measure(int column) {
        return widths.get(column).floatValue() - 2 * PADDING;
    }

    /** Where a line of a cell starts, from the page's left edge. */
    float start(int column, float lineWidth) {
        float slack = columns.get(column).kind() == Kind.NUMBER ? measure(column) - lineWidth : 0;
        return Theme.MARGIN_SIDE + left(column) + PADDING + slack;
    }

    private float left(int column) {
        return (float)
                widths.subList(0, column).stream().mapToDouble(width -> width).sum();
    }
}
