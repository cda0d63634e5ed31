package org.twelvemonth.workbook.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;

/** Walks through the XML of one sheet with a table; element and attribute names are those of ECMA-376. */
final class SheetReader {
    private static final String DAY = Integer.toString(Look.DAY.index());
    private static final String MOMENT = Integer.toString(Look.MOMENT.index());

    private final XMLStreamReader xml;
    private final SharedStrings texts;
    private final Wanted wanted;

    SheetReader(XMLStreamReader xml, SharedStrings texts, Wanted wanted) {
        this.xml = xml;
        this.texts = texts;
        this.wanted = wanted;
    }

    void read(Consumer<TableRow> rows) throws XMLStreamException {
        Map<String, Integer> columns = Map.of();
        while (nextRow()) {
            int number = Integer.parseInt(xml.getAttributeValue(null, "r"));
            if (number == Table.HEADING_ROW) {
                columns = headings();
            } else if (number >= Table.FIRST_ROW) {
                @Nullable String[] cells = new String[columns.size()];
                // A table without rows says so in its first cell, and has no other.
                if (readCells(cells) > 1) {
                    rows.accept(new TableRow(columns, cells));
                }
            }
        }
    }

    private boolean nextRow() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Integer> headings() throws XMLStreamException {
        List<String> headings = new ArrayList<>();
        while (nextCell()) {
            headings.add(cell());
        }
        Map<String, Integer> columns = new HashMap<>();
        headings.forEach(heading -> columns.put(heading, columns.size()));
        return columns;
    }

    /** How many cells are not empty; 0 for a row that is not wanted. */
    private int readCells(@Nullable String[] cells) throws XMLStreamException {
        int filled = 0;
        while (nextCell()) {
            int column = column(xml.getAttributeValue(null, "r"));
            if (filled == 0 && column > 0 && !wanted.wants("")) {
                return 0;
            }
            String text = cell();
            if (filled == 0 && column == 0 && !wanted.wants(text)) {
                return 0;
            }
            cells[column] = text;
            filled++;
        }
        return filled;
    }

    /** Goes to the row's next cell, if it has one. */
    private boolean nextCell() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return false;
            }
        }
        return false;
    }

    private String cell() throws XMLStreamException {
        boolean shared = "s".equals(xml.getAttributeValue(null, "t"));
        String style = xml.getAttributeValue(null, "s");
        String text = content();
        if (shared) {
            return texts.getItemAt(Integer.parseInt(text)).getString();
        }
        return CellText.unescaped(shown(style, text));
    }

    /** What the cell's value or inline text is. */
    private String content() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
                return xml.getElementText();
            }
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                return "";
            }
        }
        return "";
    }

    private static String shown(@Nullable String style, String text) {
        if (DAY.equals(style)) {
            return Serial.day(text).toString();
        }
        return MOMENT.equals(style) ? Serial.moment(text).toString() : text;
    }

    /** The number of the column in a cell's reference, from 0: {@code AB7} is in column 27. */
    private static int column(String reference) {
        int column = 0;
        for (int at = 0; at < reference.length() && reference.charAt(at) >= 'A'; at++) {
            column = column * 26 + reference.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }
}
