package org.twelvemonth.summary.pdf;

import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;

/** Sets a figure whole, with what it shows in words and the box that it fills. */
final class FigureFlow {
    private FigureFlow() {}

    static void set(Press press, Figure figure) {
        press.pages().begin(figure.height());
        float top = press.pages().take(figure.height());
        PdfStructureElement element = press.tags().child("Figure");
        element.put(PdfName.ALT, text(press.characters().printable(figure.alternative())));
        press.tags().attribute(element, "Layout", "BBox", box(figure, top));
        Canvas canvas = new Canvas(press, Theme.MARGIN_SIDE, top);
        press.tags().content(element, () -> figure.drawing().accept(canvas));
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private static PdfRectangle box(Figure figure, float top) {
        float right = Theme.MARGIN_SIDE + Theme.TEXT_WIDTH;
        return new PdfRectangle(Theme.MARGIN_SIDE, top - figure.height(), right, top);
    }
}
