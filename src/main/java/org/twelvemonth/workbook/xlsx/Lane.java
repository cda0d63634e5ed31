package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of one group on one sheet, in the order of their arrival: the latest in memory, the others in the spill. */
final class Lane {
    /** What a lane may hold in memory; a workbook has some hundreds of lanes. */
    private static final int MEMORY = 1 << 14;

    private final Spill spill;
    private final List<Chunk> chunks = new ArrayList<>();
    private byte[] buffer = new byte[256];
    private int length;

    private record Chunk(long position, int length) {}

    Lane(Spill spill) {
        this.spill = spill;
    }

    void append(byte[] bytes, int count) {
        if (length + count > MEMORY) {
            flush();
        }
        if (count > MEMORY) {
            chunks.add(new Chunk(spill.append(bytes, 0, count), count));
            return;
        }
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(MEMORY, Math.max(2 * buffer.length, length + count)));
        }
        System.arraycopy(bytes, 0, buffer, length, count);
        length += count;
    }

    private void flush() {
        if (length > 0) {
            chunks.add(new Chunk(spill.append(buffer, 0, length), length));
            length = 0;
        }
    }

    void copyTo(OutputStream out) throws IOException {
        for (Chunk chunk : chunks) {
            spill.copy(chunk.position(), chunk.length(), out);
        }
        out.write(buffer, 0, length);
    }
}
