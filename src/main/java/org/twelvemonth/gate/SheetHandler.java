package org.twelvemonth.gate;

import java.util.function.BiConsumer;
import org.xml.sax.Attributes;

/** Refuses what no sheet may hold, and counts the rows of its table without keeping any of them. */
final class SheetHandler extends PartHandler {
    private long row;
    private int cells;
    private long tableRows;

    SheetHandler(BiConsumer<String, GateRule> refused) {
        super(refused);
    }

    /** The rows of data: those with more than one cell, but for the headings. What stands above a table is one cell wide. */
    long dataRows() {
        return Math.max(0, tableRows - 1);
    }

    @Override
    String place() {
        return row == 0 ? "" : "row " + row;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        switch (name) {
            // Most elements of any sheet; no rule is about them.
            case "c", "t" -> {}
            case "v", "is" -> cells++;
            case "f" -> refuse(GateRule.FORMULA);
            case "row" -> {
                row++;
                cells = 0;
                super.startElement(uri, name, qualifiedName, attributes);
            }
            default -> super.startElement(uri, name, qualifiedName, attributes);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (name.equals("row") && cells > 1) {
            tableRows++;
        } else if (name.equals("sheetData")) {
            row = 0;
        }
    }
}
