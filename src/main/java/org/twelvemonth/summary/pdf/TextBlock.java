package org.twelvemonth.summary.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfStructureElement;
import org.twelvemonth.summary.pdf.Line.Piece;

/**
 * Text that has been broken into lines and has its place in the structure; its lines can be set anywhere, one by one.
 *
 * @param runs the printable runs, none of them empty
 * @param lines the lines
 * @param leading distance from line to line, in points
 * @param baseline from the top of a line to its baseline, in points
 */
record TextBlock(List<Run> runs, List<Line> lines, float leading, float baseline) {
    float height() {
        return lines.size() * leading;
    }

    /** Sets a line at x below the upper edge, each piece marked as content of the leaf of its run. */
    void set(Line line, List<PdfStructureElement> leaves, Ink ink, Tags tags, float x, float upper) {
        for (Piece piece : line.pieces()) {
            PdfStructureElement leaf = leaves.size() == 1 ? leaves.getFirst() : leaves.get(piece.run());
            tags.content(leaf, () -> set(piece, ink, x, upper));
            if (runs.get(piece.run()) instanceof Run.Link link) {
                tags.link(leaf, link, area(piece, x, upper));
                tags.ornament(() -> underline(piece, ink, x, upper));
            }
        }
    }

    /** Sets a line as part of what the caller has marked. */
    void set(Line line, Ink ink, float x, float upper) {
        line.pieces().forEach(piece -> set(piece, ink, x, upper));
    }

    private void set(Piece piece, Ink ink, float x, float upper) {
        ink.text(piece.text(), piece.style(), x + piece.offset(), upper - baseline);
    }

    private PdfRectangle area(Piece piece, float x, float upper) {
        float left = x + piece.offset();
        return new PdfRectangle(left, upper - leading, left + piece.width(), upper);
    }

    private void underline(Piece piece, Ink ink, float x, float upper) {
        float left = x + piece.offset();
        float y = upper - baseline - 1.8f;
        ink.line(piece.style().color(), 0.5f, left, y, left + piece.width(), y);
    }
}
