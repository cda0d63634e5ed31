package org.twelvemonth.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** An entry of the file whose deflate stream is put together from pieces. */
record DeflatedEntry(Spill spill, List<Future<Piece>> pieces) {

    /** Tells the entry what it holds, which must be known before it is written, and opens its deflate stream. */
    InputStream describe(ZipArchiveEntry entry) throws IOException {
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
