package org.twelvemonth.summary.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfWriter;

/** The headings as an outline beside the pages and as places that links lead to. */
final class Bookmarks {
    private static final int DEEPEST = 3;

    private final PdfWriter writer;
    private final List<PdfOutline> path = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();
    private final Set<String> linked = new TreeSet<>();
    private int level;

    Bookmarks(PdfWriter writer) {
        this.writer = writer;
    }

    /** Checks that a heading of this level may come next (ISO 14289-1, 7.4.2). */
    void expect(int next, String text) {
        if (next < 1 || next > DEEPEST || next > level + 1) {
            throw new IllegalArgumentException("The heading \"" + text + "\" has level " + next + " after "
                    + (level == 0 ? "no heading" : "level " + level) + ". Give it a level from 1 to "
                    + Math.min(level + 1, DEEPEST) + ", so that none is skipped.");
        }
        level = next;
    }

    /** Remembers that something links to the anchor. */
    void link(String anchor) {
        linked.add(anchor);
    }

    /** Adds a heading whose text begins below the height on the current page. */
    void add(int level, String text, String anchor, float upper) {
        while (path.size() >= level) {
            path.removeLast();
        }
        PdfOutline parent = path.isEmpty() ? writer.getRootOutline() : path.getLast();
        path.add(new PdfOutline(parent, destination(upper), text));
        if (!anchor.isEmpty()) {
            if (!anchors.add(anchor)) {
                throw new IllegalArgumentException(
                        "Two headings have the anchor \"" + anchor + "\". Give each one of its own.");
            }
            writer.getDirectContent().localDestination(anchor, destination(upper));
        }
    }

    /** Checks that every link leads somewhere. */
    void end() {
        linked.removeAll(anchors);
        if (!linked.isEmpty()) {
            throw new IllegalStateException("Links lead to " + String.join(", ", linked)
                    + ", but no heading has that anchor. Give the anchor to the heading that is meant.");
        }
    }

    private static PdfDestination destination(float upper) {
        return new PdfDestination(PdfDestination.XYZ, 0, upper + 2 * Theme.GRID, 0);
    }
}
