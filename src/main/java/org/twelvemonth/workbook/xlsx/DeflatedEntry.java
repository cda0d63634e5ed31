package org.twelvemonth.workbook.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** An entry of the file whose deflate stream is put together from pieces. */
final class DeflatedEntry {
    private static final int PIECE = 1 << 16;

    private final Spill spill;
    private final List<Future<Piece>> pieces = new ArrayList<>();
    private final ByteArrayOutputStream next = new ByteArrayOutputStream();

    DeflatedEntry(Spill spill) {
        this.spill = spill;
    }

    void add(byte[] bytes) {
        next.writeBytes(bytes);
        if (next.size() > PIECE) {
            flush();
        }
    }

    void add(Lane lane) {
        if (!lane.pieces().isEmpty()) {
            flush();
            pieces.addAll(lane.pieces());
        }
        add(lane.rest());
    }

    private void flush() {
        if (next.size() > 0) {
            pieces.add(spill.keep(next.toByteArray(), next.size()));
            next.reset();
        }
    }

    /** Tells the entry what it holds, which must be known before it is written, and opens its deflate stream. */
    InputStream describe(ZipArchiveEntry entry) throws IOException {
        flush();
        long size = 0;
        long length = PieceStream.END.length;
        int crc = 0;
        List<Piece> kept = new ArrayList<>();
        for (Future<Piece> future : pieces) {
            Piece piece = settled(future);
            size += piece.size();
            length += piece.length();
            crc = Crc.joined(crc, piece.crc(), piece.size());
            kept.add(piece);
        }
        entry.setMethod(ZipArchiveEntry.DEFLATED);
        entry.setSize(size);
        entry.setCompressedSize(length);
        entry.setCrc(Integer.toUnsignedLong(crc));
        return new PieceStream(spill, kept);
    }

    private static Piece settled(Future<Piece> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IOException("Cannot keep rows of the workbook; is the disk full?", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the workbook was written.");
        }
    }
}
