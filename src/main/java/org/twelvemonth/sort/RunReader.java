package org.twelvemonth.sort;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Reads the items of a run. */
final class RunReader<T> implements Iterator<T>, Closeable {
    private final Run<T> run;
    private final DataInputStream input;
    private long read;

    RunReader(Run<T> run) throws IOException {
        this.run = run;
        this.input =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(run.file()), ExternalSort.BUFFER));
    }

    @Override
    public boolean hasNext() {
        return read < run.count();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The run has no more items.");
        }
        try {
            T item = run.codec().read(input);
            read++;
            return item;
        } catch (EOFException e) {
            throw new UncheckedIOException(new IOException(
                    "The temporary file " + run.file() + " of a sort is cut: it ends after " + read + " of "
                            + run.count() + " items. Check its disk, then run again.",
                    e));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The temporary file " + run.file() + " of a sort cannot be read (" + e.getMessage()
                            + "). Check its disk, then run again.",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
