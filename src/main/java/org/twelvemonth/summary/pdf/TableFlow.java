package org.twelvemonth.summary.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.twelvemonth.summary.pdf.Column.Kind;

/** Sets a table down the pages: its header row as content once and as a repetition on each further page. */
final class TableFlow {
    private final Press press;
    private final Table table;
    private final TableFrame frame;
    private final PdfStructureElement element;
    private final TableRow header;

    private TableFlow(Press press, Table table) {
        this.press = press;
        this.table = table;
        this.frame = TableFrame.of(table, press);
        this.element = press.tags().child("Table");
        this.header = header();
    }

    static void set(Press press, Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        // The heading before the table has its place in the structure before the table has.
        press.pages().begin(Theme.TABLE_HEAD.leading() * 2 + Theme.TABLE.leading() * 3);
        new TableFlow(press, table).setRows();
    }

    private void setRows() {
        setHeader();
        PdfStructureElement body = press.tags().child(element, "TBody");
        List<TableRow> rows =
                table.rows().stream().map(cells -> row(body, cells)).toList();
        for (int i = 0; i < rows.size(); i++) {
            // The last row takes the one before it along, lest it stand alone under a repeated header.
            float together = i == rows.size() - 2 ? rows.getLast().height() : 0;
            setRow(rows.get(i), together);
        }
    }

    private TableRow header() {
        PdfStructureElement head = press.tags().child(element, "THead");
        PdfStructureElement row = press.tags().child(head, "TR");
        List<TextBlock> blocks = new ArrayList<>();
        List<PdfStructureElement> elements = new ArrayList<>();
        for (Column column : table.columns()) {
            Run text = Run.plain(column.header());
            blocks.add(press.block(List.of(text), Theme.TABLE_HEAD, frame.measure(blocks.size())));
            elements.add(headerCell(row, "Column"));
        }
        return TableRow.tagged(blocks, elements, frame, 0, press.tags());
    }

    private TableRow row(PdfStructureElement body, List<Run> cells) {
        PdfStructureElement row = press.tags().child(body, "TR");
        List<TextBlock> blocks = new ArrayList<>();
        List<PdfStructureElement> elements = new ArrayList<>();
        for (Run cell : cells) {
            int column = blocks.size();
            blocks.add(press.block(List.of(cell), Theme.TABLE, frame.measure(column)));
            boolean heads = table.columns().get(column).kind() == Kind.ROW_HEADER;
            elements.add(heads ? headerCell(row, "Row") : press.tags().child(row, "TD"));
        }
        return TableRow.tagged(blocks, elements, frame, table.rowHeight(), press.tags());
    }

    private PdfStructureElement headerCell(PdfStructureElement row, String scope) {
        PdfStructureElement cell = press.tags().child(row, "TH");
        press.tags().attribute(cell, "Table", "Scope", new PdfName(scope));
        return cell;
    }

    /** A row goes whole on this page or on the next; one taller than a page is split between lines. */
    private void setRow(TableRow row, float together) {
        if (belongsOnNextPage(row.height()) || belongsOnNextPage(row.height() + together)) {
            turn();
        }
        int lines = row.lines();
        for (int from = 0; from < lines; ) {
            int fitting = row.fitting(press.pages().room());
            if (fitting < 1) {
                turn();
                continue;
            }
            int to = Math.min(lines, from + fitting);
            float height = from == 0 && to == lines ? row.height() : row.height(to - from);
            float upper = press.pages().take(height);
            row.set(from, to, press, upper);
            rule(upper - height);
            from = to;
        }
    }

    private void turn() {
        press.pages().turn();
        press.tags().repetition(() -> repeatHeader(press.pages().take(header.height())));
    }

    private void setHeader() {
        float upper = press.pages().take(header.height());
        press.tags().ornament(() -> drawBand(upper));
        header.set(0, header.lines(), press, upper);
    }

    private void repeatHeader(float upper) {
        drawBand(upper);
        header.repeated().set(0, header.lines(), press, upper);
    }

    private void drawBand(float upper) {
        float lower = upper - header.height();
        press.ink().area(Theme.TINT, Theme.MARGIN_SIDE, lower, frame.width(), header.height());
        press.ink().line(Theme.ACCENT, 1, Theme.MARGIN_SIDE, lower, Theme.MARGIN_SIDE + frame.width(), lower);
    }

    private void rule(float y) {
        float right = Theme.MARGIN_SIDE + frame.width();
        press.tags().ornament(() -> press.ink().line(Theme.HAIRLINE, 0.5f, Theme.MARGIN_SIDE, y, right, y));
    }

    private boolean belongsOnNextPage(float height) {
        return height > press.pages().room() && height <= Pages.height() - header.height();
    }
}
