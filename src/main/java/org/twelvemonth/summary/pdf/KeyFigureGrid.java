package org.twelvemonth.summary.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;

/** Sets key figures side by side, four to a row; to the structure they are a list of numbers and what they count. */
final class KeyFigureGrid {
    private static final int PER_ROW = 4;
    private static final float GAP = 4 * Theme.GRID;
    private static final float WIDTH = (Theme.TEXT_WIDTH - (PER_ROW - 1) * GAP) / PER_ROW;
    private static final float HEAD = 2 * Theme.GRID;

    private final Press press;
    private final PdfStructureElement list;

    private KeyFigureGrid(Press press, PdfStructureElement list) {
        this.press = press;
        this.list = list;
    }

    static void set(Press press, List<KeyFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        press.pages().gap(4 * Theme.GRID);
        press.pages().begin(rowHeight(press, figures));
        PdfStructureElement list = press.tags().child("L");
        press.tags().attribute(list, "List", "ListNumbering", PdfName.NONE);
        for (int from = 0; from < figures.size(); from += PER_ROW) {
            new KeyFigureGrid(press, list).setRow(figures.subList(from, Math.min(from + PER_ROW, figures.size())));
        }
        press.pages().gap(4 * Theme.GRID);
    }

    private void setRow(List<KeyFigure> row) {
        float height = rowHeight(press, row);
        press.pages().begin(height);
        float upper = press.pages().take(height);
        for (int i = 0; i < row.size(); i++) {
            setFigure(row.get(i), Theme.MARGIN_SIDE + i * (WIDTH + GAP), upper);
        }
        press.pages().gap(3 * Theme.GRID);
    }

    private void setFigure(KeyFigure figure, float x, float upper) {
        press.tags().ornament(() -> press.ink().line(Theme.ACCENT, 1.2f, x, upper, x + WIDTH, upper));
        PdfStructureElement item = press.tags().child(list, "LI");
        String value = press.characters().printable(figure.value());
        float numberTop = upper - HEAD;
        press.tags()
                .content(
                        press.tags().child(item, "Lbl"),
                        () -> press.ink().text(value + " ", Theme.NUMBER, x, numberTop - Theme.NUMBER.baseline()));
        TextBlock label = label(press, figure);
        List<PdfStructureElement> leaves = press.tags().leaves(press.tags().child(item, "LBody"), label.runs());
        float top = numberTop - Theme.NUMBER.leading();
        for (Line line : label.lines()) {
            label.set(line, leaves, press.ink(), press.tags(), x, top);
            top -= label.leading();
        }
    }

    private static float rowHeight(Press press, List<KeyFigure> row) {
        double labels = row.stream()
                .mapToDouble(figure -> label(press, figure).height())
                .max()
                .orElse(0);
        return HEAD + Theme.NUMBER.leading() + (float) labels;
    }

    private static TextBlock label(Press press, KeyFigure figure) {
        return press.block(List.of(figure.label()), Theme.SMALL, WIDTH);
    }
}
