package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** The deflate stream that pieces make, one piece in memory at a time. */
final class PieceStream extends InputStream {
    /** The empty last block that ends a deflate stream (RFC 1951, 3.2.3 and 3.2.6). */
    static final byte[] END = {3, 0};

    private final Spill spill;
    private final Iterator<Piece> pieces;
    private byte[] bytes = {};
    private int next;
    private boolean ended;

    PieceStream(Spill spill, List<Piece> pieces) {
        this.spill = spill;
        this.pieces = pieces.iterator();
    }

    @Override
    public int read() throws IOException {
        return advance() ? Byte.toUnsignedInt(bytes[next++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, target, offset, count);
        next += count;
        return count;
    }

    /** Whether there is another byte; it is then at hand. */
    private boolean advance() throws IOException {
        while (next == bytes.length && !ended) {
            ended = !pieces.hasNext();
            bytes = ended ? END : spill.read(pieces.next());
            next = 0;
        }
        return next < bytes.length;
    }
}
