package org.twelvemonth.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.Ahead;

/** Reads a stream on a thread of its own, a little ahead: to inflate a large sheet takes half as long as to read its XML. */
final class ReadAhead extends InputStream {
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private final Ahead<byte[]> pieces;
    private byte[] piece = {};
    private int next;

    ReadAhead(InputStream in) {
        this.in = in;
        this.pieces = new Ahead<>("gate-inflate", this::nextPiece);
    }

    @Override
    public int read() throws IOException {
        return advance() ? Byte.toUnsignedInt(piece[next++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, piece.length - next);
        System.arraycopy(piece, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        pieces.close();
        in.close();
    }

    /** Whether there is another byte; it is then at hand. */
    private boolean advance() throws IOException {
        if (next == piece.length) {
            try {
                byte[] following = pieces.next();
                piece = following == null ? new byte[0] : following;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            next = 0;
        }
        return next < piece.length;
    }

    private byte @Nullable [] nextPiece() {
        try {
            byte[] bytes = new byte[PIECE];
            int count = in.readNBytes(bytes, 0, PIECE);
            if (count == 0) {
                return null;
            }
            return count == PIECE ? bytes : Arrays.copyOf(bytes, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
