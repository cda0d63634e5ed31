package org.twelvemonth.workbook.xlsx;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.twelvemonth.sort.ItemCodec;

/**
 * Writes rows to the temporary files of a sort. The cells of a row are one text, because reading and writing texts takes most of
 * the time: of each cell a character for its look, one for the length of its text, and the text; of an empty cell one character.
 */
final class SheetRowCodec implements ItemCodec<SheetRow> {
    /** Bytes that a cell and its text take in memory beside the characters. */
    private static final int CELL = 64;

    /** The character of an empty cell; the looks have those that follow. */
    private static final char EMPTY = 'A';

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(SheetRow row, DataOutput output) throws IOException {
        text.setLength(0);
        for (Cell cell : row.cells()) {
            if (cell.isEmpty()) {
                text.append(EMPTY);
            } else {
                text.append((char) (EMPTY + cell.look().index()))
                        .append((char) cell.text().length())
                        .append(cell.text());
            }
        }
        output.writeByte(row.table());
        output.writeInt(row.group());
        ItemCodec.writeText(text.toString(), output);
    }

    @Override
    public SheetRow read(DataInput input) throws IOException {
        int table = input.readByte();
        int group = input.readInt();
        String written = ItemCodec.readText(input);
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            char look = written.charAt(at++);
            if (look == EMPTY) {
                cells.add(Cell.EMPTY);
            } else {
                int start = at + 1;
                int end = start + written.charAt(at);
                cells.add(new Cell(Look.of(look - EMPTY), written.substring(start, end)));
                at = end;
            }
        }
        return new SheetRow(table, group, cells);
    }

    @Override
    public long size(SheetRow row) {
        long size = CELL;
        for (Cell cell : row.cells()) {
            size += cell.isEmpty() ? 4 : CELL + cell.text().length();
        }
        return size;
    }
}
