package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of one group, in the order of their arrival: the latest in memory, the others in the spill. */
final class Lane {
    /** What a lane holds in memory at most, some 100 KiB of XML; a workbook has some hundreds of lanes. Less deflates worse. */
    private static final int MEMORY = 1 << 14;

    private final Spill spill;
    private final List<Stretch> stretches = new ArrayList<>();
    private byte[] buffer = new byte[256];
    private int length;
    private int rows;

    Lane(Spill spill) {
        this.spill = spill;
    }

    /**
     * Adds a row.
     *
     * @param height its height, in the form of {@link RowCode}
     * @param cells the rest of the row
     */
    void append(byte height, XmlBytes cells) throws IOException {
        int count = 2 + cells.length();
        if (length > 0 && length + count > MEMORY) {
            spillRows();
        }
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + count, Math.min(MEMORY, 2 * buffer.length)));
        }
        buffer[length] = RowCode.ROW;
        buffer[length + 1] = height;
        System.arraycopy(cells.bytes(), 0, buffer, length + 2, cells.length());
        length += count;
        rows++;
    }

    /** All rows; they are in the spill now. */
    List<Stretch> stretches() throws IOException {
        if (rows > 0) {
            spillRows();
        }
        return stretches;
    }

    private void spillRows() throws IOException {
        stretches.add(spill.keep(buffer, length, rows));
        length = 0;
        rows = 0;
    }
}
