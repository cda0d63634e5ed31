package org.twelvemonth.intake.rows;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet part, blank ones included. */
final class SheetRows implements AutoCloseable {
    private final XmlPart xml;
    private final CellText text;
    private final StringBuilder value = new StringBuilder();
    private long number;
    private int likely;

    SheetRows(InputStream part, CellText text) throws XMLStreamException {
        this.xml = new XmlPart(part);
        this.text = text;
    }

    @Nullable
    Row next() throws XMLStreamException {
        while (xml.advance()) {
            if (xml.atStartOf("row")) {
                String written = xml.attribute("r");
                number = written == null ? number + 1 : Long.parseLong(written);
                Row row = new Row(number, likely);
                readCells(row);
                likely = row.size();
                return row;
            }
        }
        return null;
    }

    private void readCells(Row row) throws XMLStreamException {
        int column = -1;
        while (xml.advance() && !xml.atEndOf("row")) {
            if (xml.atStartOf("c")) {
                String reference = xml.attribute("r");
                column = reference == null ? column + 1 : columnOf(reference);
                row.put(column, readCell());
            }
        }
    }

    private String readCell() throws XMLStreamException {
        String type = xml.attribute("t", "n");
        int style = Integer.parseInt(xml.attribute("s", "0"));
        String read = "";
        while (xml.advance() && !xml.atEndOf("c")) {
            if (xml.atStartOf("v")) {
                value.setLength(0);
                xml.appendText(value);
                read = text.of(type, style, value.toString());
            } else if (xml.atStartOf("is")) {
                read = SharedTexts.richText(xml, "is");
            }
        }
        return read;
    }

    /** The column of a cell by its address, from 0: B7 is in column 1. */
    private static int columnOf(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(26 * column + (reference.charAt(i) - 'A' + 1), Row.MOST_CELLS + 1);
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
