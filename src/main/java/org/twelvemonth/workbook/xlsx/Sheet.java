package org.twelvemonth.workbook.xlsx;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook: running text, or one table. */
public sealed interface Sheet {
    /** The name on its tab, unique in the workbook. */
    String name();

    /** What it holds, a sentence. */
    String description();

    /** Text in column A; the first line is the heading, the second says what the sheet holds. */
    record Prose(String name, List<Line> lines) implements Sheet {
        @Override
        public String description() {
            return lines.get(1).text();
        }
    }

    /**
     * A line of text.
     *
     * @param link where the line leads, null for nowhere
     */
    record Line(Look look, String text, @Nullable CellLink link) {
        public Line(Look look, String text) {
            this(look, text, null);
        }
    }

    /**
     * A table, or the part of one that fits on the sheet.
     *
     * @param part which part it is, from 0
     * @param parts how many there are
     * @param rows how many rows of data it has; none means that one row says so in words
     * @param content the rows from this part on, in order; of them this part reads its own
     */
    record TablePart<R>(
            Table<R> table, int part, int parts, int rows, Iterator<List<Cell>> content, List<PlacedLink> links)
            implements Sheet {
        @Override
        public String name() {
            return table.sheetName(part);
        }

        @Override
        public String description() {
            return parts == 1
                    ? table.description()
                    : table.description() + " Part " + (part + 1) + " of " + parts + ".";
        }

        String tableName() {
            return table.tableName(part);
        }

        /** The number of the table's last row, from 1. */
        int lastRow() {
            return Table.HEADING_ROW + Math.max(rows, 1);
        }
    }

    /** A link in a cell; the row from 1, the column from 0. */
    record PlacedLink(int row, int column, CellLink target) {}
}
