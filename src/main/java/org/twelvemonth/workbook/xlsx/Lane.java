package org.twelvemonth.workbook.xlsx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;

/** The rows of one group on one sheet, in the order of their arrival: the latest in memory, the others in the spill. */
final class Lane {
    /** What a lane holds in memory at most; a workbook has some hundreds of lanes. Smaller pieces deflate worse. */
    private static final int MEMORY = 1 << 16;

    private final Spill spill;
    private final List<Future<Piece>> pieces = new ArrayList<>();
    private byte[] buffer = new byte[256];
    private int length;

    Lane(Spill spill) {
        this.spill = spill;
    }

    void append(byte[] bytes, int count) {
        if (length > 0 && length + count > MEMORY) {
            pieces.add(spill.keep(buffer, length));
            buffer = new byte[MEMORY];
            length = 0;
        }
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(length + count, Math.min(MEMORY, 2 * buffer.length)));
        }
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
    }

    /** The rows that went to the spill. */
    List<Future<Piece>> pieces() {
        return pieces;
    }

    /** The rows after them. */
    byte[] rest() {
        return Arrays.copyOf(buffer, length);
    }
}
