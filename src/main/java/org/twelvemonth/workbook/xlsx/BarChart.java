package org.twelvemonth.workbook.xlsx;

import java.util.List;

/**
 * A bar chart beside a table, drawn from two of its columns.
 *
 * @param title what it shows
 * @param alternative the same for people who do not see it: alternative text
 * @param labels the column that names the bars, from 0
 * @param values the column of their lengths, from 0
 * @param points the bars; they repeat what the cells hold, so that a viewer which does not calculate can draw them
 */
public record BarChart(String title, String alternative, int labels, int values, List<Point> points) {
    public BarChart {
        points = List.copyOf(points);
    }

    /** One bar. */
    public record Point(String label, int value) {}
}
