package org.twelvemonth.workbook.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.zip.Deflater;

/**
 * A temporary file that holds rows on their way to their place in the workbook, deflated already: by a thread of its own,
 * because deflating takes as long as everything else. The file lies beside the workbook, is readable by its owner alone,
 * and is gone when it is closed; on most systems it has no name from the start.
 */
public final class Spill implements Closeable {
    /** For rows of XML as small as level 4, in half its time. */
    static final int DEFLATE_LEVEL = 2;

    /** How many pieces may wait for the thread; then whoever brings another waits. */
    private static final int WAITING = 16;

    private final FileChannel file;
    private final Deflater deflater = new Deflater(DEFLATE_LEVEL, true);
    private final byte[] deflated = new byte[1 << 16];
    private final Semaphore waiting = new Semaphore(WAITING);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("workbook-deflate").factory());
    private final SharedTexts texts = new SharedTexts();
    private long end;

    private Spill(FileChannel file) {
        this.file = file;
    }

    /** Opens one in the folder of a file that is to be written. */
    public static Spill beside(Path target) throws IOException {
        Path path = Files.createTempFile(target.toAbsolutePath().getParent(), ".rows", ".tmp");
        return new Spill(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** The texts that the rows share, which are kept in memory. */
    SharedTexts texts() {
        return texts;
    }

    /** Keeps the bytes, which the caller must not change any more. */
    Future<Piece> keep(byte[] bytes, int size) {
        waiting.acquireUninterruptibly();
        return thread.submit(() -> {
            try {
                return deflate(bytes, size);
            } finally {
                waiting.release();
            }
        });
    }

    private Piece deflate(byte[] bytes, int size) throws IOException {
        long start = end;
        deflater.reset();
        deflater.setInput(bytes, 0, size);
        int length;
        do {
            length = deflater.deflate(deflated, 0, deflated.length, Deflater.SYNC_FLUSH);
            ByteBuffer buffer = ByteBuffer.wrap(deflated, 0, length);
            while (buffer.hasRemaining()) {
                end += file.write(buffer, end);
            }
        } while (length == deflated.length);
        return new Piece(start, Math.toIntExact(end - start), size, Crc.of(bytes, size));
    }

    /** The bytes of the piece, deflated. */
    byte[] read(Piece piece) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(piece.length());
        while (buffer.hasRemaining()) {
            if (file.read(buffer, piece.position() + buffer.position()) < 0) {
                throw new IOException("The temporary file of the workbook's rows ends too early.");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        deflater.end();
        file.close();
    }
}
