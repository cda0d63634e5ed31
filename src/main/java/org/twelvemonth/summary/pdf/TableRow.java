package org.twelvemonth.summary.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * A row of a table, broken into lines; it can be set in slices, when it is taller than a page.
 *
 * @param cells the text of its cells
 * @param leaves for each cell the elements that hold its content, empty for a repeated row
 * @param frame where the cells stand
 * @param least the least height of the row in points
 */
record TableRow(List<TextBlock> cells, List<List<PdfStructureElement>> leaves, TableFrame frame, float least) {
    private static final float PADDING = 2;

    float height() {
        return Math.max(least, height(lines()));
    }

    float height(int lines) {
        return lines * leading() + 2 * PADDING;
    }

    int lines() {
        return Math.max(
                1, cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0));
    }

    /** How many of its lines have room within the height. */
    int fitting(float height) {
        return (int) ((height - 2 * PADDING) / leading());
    }

    /** Sets the lines from one number on, up to another, side by side below the upper edge. */
    void set(int from, int to, Press press, float upper) {
        for (int cell = 0; cell < cells.size(); cell++) {
            TextBlock block = cells.get(cell);
            for (int i = from; i < Math.min(to, block.lines().size()); i++) {
                Line line = block.lines().get(i);
                float top = upper - PADDING - (i - from) * block.leading();
                float x = frame.start(cell, line.width());
                if (leaves.isEmpty()) {
                    block.set(line, press.ink(), x, top);
                } else {
                    block.set(line, leaves.get(cell), press.ink(), press.tags(), x, top);
                }
            }
        }
    }

    /** The same row without a place in the structure. */
    TableRow repeated() {
        return new TableRow(cells, List.of(), frame, least);
    }

    private float leading() {
        return cells.getFirst().leading();
    }

    /** A row whose cells are children of the row element, each with its role. */
    static TableRow tagged(
            List<TextBlock> cells, List<PdfStructureElement> elements, TableFrame frame, float least, Tags tags) {
        List<List<PdfStructureElement>> leaves = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            leaves.add(tags.leaves(elements.get(i), cells.get(i).runs()));
        }
        return new TableRow(cells, leaves, frame, least);
    }
}
