package org.twelvemonth.summary.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A document read back with PDFBox, which had no part in writing it. */
public final class PdfReading implements AutoCloseable {
    private final PDDocument document;

    public PdfReading(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
    }

    public PDDocument document() {
        return document;
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** All text, with single blanks between words and lines, in the order of the content. */
    public String text() throws IOException {
        return text(1, pages());
    }

    /** The text of a page, counted from 1. */
    public String text(int page) throws IOException {
        return text(page, page);
    }

    private String text(int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(document).replaceAll("\\s+", " ").strip();
    }

    /** The text exactly as the content has it: a blank is there only if it was drawn. */
    public String drawnText() throws IOException {
        StringBuilder text = new StringBuilder();
        positions().forEach(position -> text.append(position.getUnicode()));
        return text.toString();
    }

    /** Every glyph with its place on its page. */
    public List<TextPosition> positions() throws IOException {
        List<TextPosition> positions = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                positions.add(position);
            }
        };
        stripper.getText(document);
        return positions;
    }

    /** The roles of the structure tree's elements, each before its children. */
    public List<String> roles() {
        return elements().stream().map(PDStructureElement::getStructureType).toList();
    }

    /** The elements of the structure tree, each before its children. */
    public List<PDStructureElement> elements() {
        List<PDStructureElement> elements = new ArrayList<>();
        gather(document.getDocumentCatalog().getStructureTreeRoot(), elements);
        return elements;
    }

    private static void gather(PDStructureNode node, List<PDStructureElement> elements) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                elements.add(element);
                gather(element, elements);
            }
        }
    }

    /** The bookmarks, each indented by two blanks for each level, with the number of the page that it leads to. */
    public List<String> bookmarks() throws IOException {
        List<String> bookmarks = new ArrayList<>();
        gather(document.getDocumentCatalog().getDocumentOutline(), "", bookmarks);
        return bookmarks;
    }

    private void gather(PDOutlineNode node, String indent, List<String> bookmarks) throws IOException {
        for (PDOutlineItem item : node.children()) {
            int page = document.getPages().indexOf(item.findDestinationPage(document)) + 1;
            bookmarks.add(indent + item.getTitle() + " " + page);
            gather(item, indent + "  ", bookmarks);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
