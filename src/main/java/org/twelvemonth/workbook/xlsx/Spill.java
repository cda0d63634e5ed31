package org.twelvemonth.workbook.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that holds rows on their way to their place in the workbook. It lies beside the workbook, is readable
 * by its owner alone, and is gone when it is closed; on most systems it has no name from the start.
 */
public final class Spill implements Closeable {
    private final FileChannel file;
    private final byte[] transfer = new byte[1 << 16];
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

    /** Keeps the bytes and says at which position. */
    long append(byte[] bytes, int from, int length) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
            long position = end;
            while (buffer.hasRemaining()) {
                end += file.write(buffer, end);
            }
            return position;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep rows of the workbook: is the disk full?", e);
        }
    }

    void copy(long position, long length, OutputStream out) throws IOException {
        for (long done = 0; done < length; ) {
            int wanted = (int) Math.min(transfer.length, length - done);
            int read = file.read(ByteBuffer.wrap(transfer, 0, wanted), position + done);
            if (read < 0) {
                throw new IOException("The temporary file of the workbook's rows ends too early.");
            }
            out.write(transfer, 0, read);
            done += read;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
