package org.twelvemonth.summary.pdf;

import java.util.List;
import org.twelvemonth.summary.pdf.Column.Kind;

/**
 * Where the cells of a table stand.
 *
 * @param columns the columns
 * @param widths their widths in points
 */
record TableFrame(List<Column> columns, List<Float> widths) {
    /** Between the text of one column and that of the next; the first and the last keep it to the table's edge. */
    private static final float PADDING = 6;

    float width() {
        return left(widths.size());
    }

    /** The measure of a cell's text. */
    float measure(int column) {
        return widths.get(column) - 2 * PADDING;
    }

    /** Where a line of a cell starts, from the page's left edge. */
    float start(int column, float lineWidth) {
        float slack = columns.get(column).kind() == Kind.NUMBER ? measure(column) - lineWidth : 0;
        return Theme.MARGIN_SIDE + left(column) + PADDING + slack;
    }

    private float left(int column) {
        float left = 0;
        for (int i = 0; i < column; i++) {
            left += widths.get(i);
        }
        return left;
    }
}
