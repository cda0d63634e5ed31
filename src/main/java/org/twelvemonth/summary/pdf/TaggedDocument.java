package org.twelvemonth.summary.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedSet;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A PDF that is PDF/UA-1 and PDF/A-2a at once: blocks are added from top to bottom, flow down the pages, and each stands in
 * the structure tree in the order in which it was added. No text can make it fail; see {@link #substituted()}.
 */
public final class TaggedDocument implements AutoCloseable {
    private final Document document;
    private final PdfWriter writer;
    private final Metadata metadata;
    private final Bookmarks bookmarks;
    private final ContentHash hash = new ContentHash();
    private final PageEdges edges;
    private final Press press;

    /**
     * Opens a document that is written to the stream, which is closed with it.
     *
     * @param typeface of all of its texts
     */
    public TaggedDocument(OutputStream out, DocumentProperties properties, Typeface typeface) throws IOException {
        document = new Document(PageSize.A4);
        writer = PdfWriter.getInstance(document, out);
        Characters characters = new Characters(typeface::has);
        metadata = new Metadata(writer, properties, characters);
        metadata.declare();
        document.open();
        bookmarks = new Bookmarks(writer);
        Ink ink = new Ink(writer.getDirectContent(), typeface);
        press = new Press(ink, new Tags(writer), new Pages(this::turnPage), typeface, characters);
        edges = new PageEdges(writer, properties, press);
        edges.header();
    }

    /**
     * Adds a heading.
     *
     * @param level from 1 to 3
     * @throws IllegalArgumentException when the level skips one, counted from the heading before
     */
    public void heading(int level, String text) {
        heading(level, text, "");
    }

    /**
     * Adds a heading that links can lead to.
     *
     * @param anchor its name within the document
     */
    public void heading(int level, String text, String anchor) {
        bookmarks.expect(level, text);
        TextBlock block = press.block(List.of(Run.plain(text)), Theme.heading(level), Theme.TEXT_WIDTH);
        press.pages().hold(Theme.gapBefore(level), block.height(), Theme.gapAfter(level), () -> {
            bookmarks.add(
                    level,
                    press.characters().printable(text),
                    anchor,
                    press.pages().top());
            press.flow(block, press.tags().child("H" + level), Theme.MARGIN_SIDE);
        });
    }

    /** Adds a paragraph of body text. */
    public void paragraph(Run... runs) {
        paragraph(Theme.BODY, runs);
    }

    /** Adds a paragraph in a style of its own. */
    public void paragraph(TextStyle style, Run... runs) {
        links(List.of(runs));
        TextBlock block = press.block(List.of(runs), style, Theme.MEASURE);
        press.pages().begin(Press.least(block));
        press.flow(block, press.tags().child("P"), Theme.MARGIN_SIDE);
        press.pages().gap(2 * Theme.GRID);
    }

    /** Adds a paragraph of body text that stays with the block after it, for example a table. */
    public void introduction(Run... runs) {
        links(List.of(runs));
        TextBlock block = press.block(List.of(runs), Theme.BODY, Theme.MEASURE);
        float gap = 2 * Theme.GRID;
        press.pages()
                .hold(
                        gap,
                        block.height(),
                        gap,
                        () -> press.flow(block, press.tags().child("P"), Theme.MARGIN_SIDE));
    }

    /** Adds a list with bullets; one without items adds nothing. */
    public void list(List<List<Run>> items) {
        items.forEach(this::links);
        ListFlow.set(press, items);
    }

    /** Adds numbers worth being seen first, in rows of four; none adds nothing. */
    public void keyFigures(List<KeyFigure> figures) {
        figures.forEach(figure -> links(List.of(figure.label())));
        KeyFigureGrid.set(press, figures);
    }

    /** Adds a table; one without rows adds nothing. */
    public void table(Table table) {
        table.rows().forEach(this::links);
        TableFlow.set(press, table);
        press.pages().gap(4 * Theme.GRID);
    }

    /** Adds a figure. */
    public void figure(Figure figure) {
        FigureFlow.set(press, figure);
        press.pages().gap(3 * Theme.GRID);
    }

    /** Begins a new page, unless the current one is empty. */
    public void pageBreak() {
        press.pages().end();
        press.pages().turn();
    }

    /** The code points that could not be shown so far, ascending; the text has {@code [U+1F600]} in their place. */
    public SortedSet<Integer> substituted() {
        return press.characters().substituted();
    }

    /**
     * Ends the document and closes its stream.
     *
     * @throws IllegalStateException when a link leads to no heading
     */
    @Override
    public void close() throws IOException {
        press.pages().end();
        endPage();
        bookmarks.end();
        edges.end();
        metadata.complete(hash.value());
        document.close();
    }

    private void turnPage() {
        endPage();
        document.newPage();
        press.ink().turn();
        edges.header();
    }

    private void endPage() {
        edges.footer();
        hash.add(writer.getDirectContent());
    }

    private void links(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof Run.Link link && link.target() instanceof Target.Anchor anchor) {
                bookmarks.link(anchor.name());
            }
        }
    }
}
