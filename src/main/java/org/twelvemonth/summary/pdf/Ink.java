package org.twelvemonth.summary.pdf;

import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;

/** Puts letters and areas on a page or a form, in points from its lower left corner. Knows nothing of tags. */
final class Ink {
    private final PdfContentByte content;
    private final Typeface typeface;
    private TextStyle.@Nullable Face face;
    private float size;

    Ink(PdfContentByte content, Typeface typeface) {
        this.content = content;
        this.typeface = typeface;
    }

    /** Sets printable text with its first letter at x and its baseline at y. */
    void text(String text, TextStyle style, float x, float y) {
        content.beginText();
        choose(style.face(), style.size());
        content.setColorFill(style.color());
        content.setTextMatrix(x, y);
        // The no-break blank shares the blank's glyph; written as itself it would turn every blank of the file into
        // one.
        content.showText(text.replace('\u00A0', ' '));
        content.endText();
    }

    /** The font holds until the page ends; whoever reads text out of the file makes it anew each time that it is chosen. */
    private void choose(TextStyle.Face chosen, float chosenSize) {
        if (chosen != face || chosenSize != size) {
            content.setFontAndSize(typeface.font(chosen), chosenSize);
            face = chosen;
            size = chosenSize;
        }
    }

    /** Goes on with an empty page. */
    void turn() {
        face = null;
    }

    void area(Color color, float x, float y, float width, float height) {
        content.setColorFill(color);
        content.rectangle(x, y, width, height);
        content.fill();
    }

    /** Fills the area with slanting lines and frames it: a pattern that is told from a plain area without its colour. */
    void hatch(Color color, float x, float y, float width, float height) {
        content.saveState();
        content.rectangle(x, y, width, height);
        content.clip();
        content.newPath();
        content.setColorStroke(color);
        content.setLineWidth(0.8f);
        for (float left = x - height; left < x + width; left += 3.2f) {
            content.moveTo(left, y);
            content.lineTo(left + height, y + height);
        }
        content.stroke();
        content.setLineWidth(1.4f);
        content.rectangle(x, y, width, height);
        content.stroke();
        content.restoreState();
    }

    void line(Color color, float thickness, float fromX, float fromY, float toX, float toY) {
        content.setColorStroke(color);
        content.setLineWidth(thickness);
        content.moveTo(fromX, fromY);
        content.lineTo(toX, toY);
        content.stroke();
    }
}
