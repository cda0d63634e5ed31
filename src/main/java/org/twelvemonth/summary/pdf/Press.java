package org.twelvemonth.summary.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/**
 * What every kind of block is set with: the page's ink, the tags, the flow of pages, and the making of printable lines.
 *
 * @param ink draws on the current page
 * @param tags marks what is drawn
 * @param pages the flow down the pages
 * @param typeface the letters
 * @param characters makes text printable
 */
record Press(Ink ink, Tags tags, Pages pages, Typeface typeface, Characters characters) {
    private static final int FEWEST_TOGETHER = 2;

    TextBlock block(List<Run> runs, TextStyle style, float width) {
        List<Run> printable = runs.stream()
                .map(this::printable)
                .filter(run -> !run.text().isEmpty())
                .toList();
        List<Line> lines = LineBreaker.lines(typeface, printable, style, width);
        return new TextBlock(printable, lines, style.leading(), style.baseline());
    }

    /** The width of a text in points. */
    float width(String text, TextStyle style) {
        return typeface.width(style, characters.printable(text));
    }

    /** Sets a block under the element from the current position on, over as many pages as it takes. */
    void flow(TextBlock block, PdfStructureElement element, float x) {
        List<PdfStructureElement> leaves = tags.leaves(element, block.runs());
        int next = 0;
        while (next < block.lines().size()) {
            int count = together(block, next);
            if (count == 0) {
                pages.turn();
                continue;
            }
            for (Line line : block.lines().subList(next, next + count)) {
                block.set(line, leaves, ink, tags, x, pages.take(block.leading()));
            }
            next += count;
        }
    }

    /** The least room in which a block may begin. */
    static float least(TextBlock block) {
        int lines = block.lines().size();
        return block.leading() * (lines <= FEWEST_TOGETHER + 1 ? lines : FEWEST_TOGETHER);
    }

    /** How many lines go on this page: all, or as many as leave neither one line behind nor one alone. */
    private int together(TextBlock block, int next) {
        int left = block.lines().size() - next;
        int fitting = (int) (pages.room() / block.leading());
        if (fitting >= left) {
            return left;
        }
        int count = left - fitting < FEWEST_TOGETHER ? fitting - 1 : fitting;
        return count < FEWEST_TOGETHER ? 0 : count;
    }

    private Run printable(Run run) {
        String text = characters.printable(run.text());
        return switch (run) {
            case Run.Plain plain -> new Run.Plain(text);
            case Run.Strong strong -> new Run.Strong(text);
            case Run.Link link -> new Run.Link(text, link.target());
        };
    }
}
