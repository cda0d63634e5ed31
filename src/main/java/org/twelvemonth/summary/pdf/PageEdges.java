package org.twelvemonth.summary.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** The running header and footer, which are no content. How many pages there are is filled in when the document ends. */
final class PageEdges {
    private static final TextStyle STYLE = Theme.SMALL;
    private static final float RIGHT = Theme.PAGE_WIDTH - Theme.MARGIN_SIDE;
    private static final float HEADER = Theme.PAGE_HEIGHT - 44;
    private static final float FOOTER = 36;
    private static final float NUMBER_WIDTH = 160;

    private final PdfWriter writer;
    private final DocumentProperties properties;
    private final Press press;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    PageEdges(PdfWriter writer, DocumentProperties properties, Press press) {
        this.writer = writer;
        this.properties = properties;
        this.press = press;
    }

    void header() {
        press.tags().repetition(() -> {
            text(properties.headerLeft(), STYLE.bold().in(Theme.INK), HEADER);
            endingAtRight(press.ink(), properties.headerRight(), RIGHT, HEADER);
            press.ink().line(Theme.HAIRLINE, 0.5f, Theme.MARGIN_SIDE, HEADER - 8, RIGHT, HEADER - 8);
        });
    }

    void footer() {
        press.tags().repetition(() -> {
            press.ink().line(Theme.HAIRLINE, 0.5f, Theme.MARGIN_SIDE, FOOTER + 14, RIGHT, FOOTER + 14);
            text(properties.footerLeft(), STYLE, FOOTER);
            PdfContentByte content = writer.getDirectContent();
            PdfTemplate number = content.createTemplate(NUMBER_WIDTH, STYLE.leading());
            content.addTemplate(number, RIGHT - NUMBER_WIDTH, FOOTER - 4);
            numbers.add(number);
        });
    }

    /** Writes on each page which of how many it is. */
    void end() {
        for (int i = 0; i < numbers.size(); i++) {
            String text = "Page " + (i + 1) + " of " + numbers.size();
            endingAtRight(new Ink(numbers.get(i), press.typeface()), text, NUMBER_WIDTH, 4);
        }
    }

    private void text(String text, TextStyle style, float y) {
        press.ink().text(press.characters().printable(text), style, Theme.MARGIN_SIDE, y);
    }

    private void endingAtRight(Ink ink, String text, float right, float y) {
        String printable = press.characters().printable(text);
        ink.text(printable, STYLE, right - press.typeface().width(STYLE, printable), y);
    }
}
