package org.twelvemonth.workbook.xlsx;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A temporary file that holds rows on their way to their place in the workbook: first as they come, without their numbers,
 * then with them and deflated, by threads of its own, because deflating takes as long as everything else. The file lies
 * beside the workbook, is readable by its owner alone, and is gone when it is closed; on most systems it has no name from
 * the start.
 */
public final class Spill implements Closeable {
    /** More wait for the file rather than for a processor. */
    private static final int MOST_THREADS = 4;

    private final FileChannel file;
    private final AtomicLong end = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("workbook-deflate-", 0).factory());
    private final Queue<PieceMaker> idle = new ConcurrentLinkedQueue<>();
    private final SharedTexts texts = new SharedTexts();

    @FunctionalInterface
    private interface Making {
        Piece with(PieceMaker maker) throws IOException;
    }

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

    /** Keeps rows without their numbers. */
    Stretch keep(byte[] bytes, int length, int rows) throws IOException {
        return new Stretch(append(bytes, length), length, rows);
    }

    /** Deflates the bytes, which the caller must not change any more, and keeps them. */
    Future<Piece> deflate(byte[] bytes) {
        return piece(maker -> kept(maker, bytes, bytes.length));
    }

    /** Gives the rows their numbers, deflates them and keeps them. */
    Future<Piece> deflate(List<PlacedRows> rows) {
        return piece(maker -> {
            XmlBytes xml = maker.emptied();
            for (PlacedRows placed : rows) {
                Stretch stretch = placed.stretch();
                RowCode.write(read(stretch.position(), stretch.length()), placed, xml);
            }
            return kept(maker, xml.bytes(), xml.length());
        });
    }

    /** The bytes of the piece, deflated. */
    byte[] read(Piece piece) throws IOException {
        return read(piece.position(), piece.length());
    }

    private Future<Piece> piece(Making making) {
        return threads.submit(() -> {
            PieceMaker maker = Objects.requireNonNullElseGet(idle.poll(), PieceMaker::new);
            try {
                return making.with(maker);
            } finally {
                idle.add(maker);
            }
        });
    }

    private Piece kept(PieceMaker maker, byte[] bytes, int size) throws IOException {
        byte[] deflated = maker.deflated(bytes, size);
        return new Piece(append(deflated, deflated.length), deflated.length, size, Crc.of(bytes, size));
    }

    /** Where the bytes are now. */
    private long append(byte[] bytes, int length) throws IOException {
        long position = end.getAndAdd(length);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.hasRemaining()) {
            file.write(buffer, position + buffer.position());
        }
        return position;
    }

    private byte[] read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new EOFException("The temporary file of the workbook's rows ends too early.");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        idle.forEach(PieceMaker::close);
        file.close();
    }
}
