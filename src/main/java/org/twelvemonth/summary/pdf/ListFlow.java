package org.twelvemonth.summary.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/** Sets a list down the pages: each item with a bullet as its label and its text as its body. */
final class ListFlow {
    private static final float INDENT = 4 * Theme.GRID;
    private static final TextStyle STYLE = Theme.BODY;

    private ListFlow() {}

    static void set(Press press, List<List<Run>> items) {
        if (items.isEmpty()) {
            return;
        }
        List<TextBlock> blocks = items.stream()
                .map(item -> press.block(item, STYLE, Theme.MEASURE - INDENT))
                .toList();
        press.pages().begin(Press.least(blocks.getFirst()));
        PdfStructureElement list = press.tags().child("L");
        press.tags().attribute(list, "List", "ListNumbering", new PdfName("Disc"));
        for (TextBlock block : blocks) {
            press.pages().begin(Press.least(block));
            setItem(press, press.tags().child(list, "LI"), block);
            press.pages().gap(Theme.GRID / 2);
        }
        press.pages().gap(2 * Theme.GRID);
    }

    private static void setItem(Press press, PdfStructureElement item, TextBlock block) {
        PdfStructureElement label = press.tags().child(item, "Lbl");
        float baseline = press.pages().top() - STYLE.baseline();
        press.tags()
                .content(
                        label,
                        () -> press.ink().text("•", STYLE.in(Theme.ACCENT), Theme.MARGIN_SIDE + Theme.GRID, baseline));
        press.flow(block, press.tags().child(item, "LBody"), Theme.MARGIN_SIDE + INDENT);
    }
}
