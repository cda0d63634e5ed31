package org.twelvemonth.sort;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * External merge sort. Sorts items in memory up to a limit; beyond it writes each sorted chunk as a run to a temporary file
 * and merges the runs at the end. The sort is stable: equal items come in the order in which they were added. A sort within
 * its limit touches no disk. The files are readable by their owner alone and are removed by {@link #close}.
 *
 * <p>For one thread at a time.
 *
 * @param <T> the items
 */
public final class ExternalSort<T> implements Closeable {
    static final int BUFFER = 1 << 15;

    /** The most runs that are merged at once, and so the most files that are open. */
    private static final int MOST_RUNS = 200;

    private final Comparator<? super T> order;
    private final ItemCodec<T> codec;
    private final long limit;
    private final Path folder;
    private final int mostRuns;

    private List<T> chunk = new ArrayList<>();
    private long size;
    private List<Run<T>> runs = new ArrayList<>();
    private @Nullable Path runFolder;
    private int files;
    private boolean complete;

    /**
     * An empty sort.
     *
     * @param limit the size of the items that are held in memory, as the codec measures it; positive
     * @param folder an existing folder, in which the sort makes a folder of its own (mode 0700) when it needs files
     */
    public ExternalSort(Comparator<? super T> order, ItemCodec<T> codec, long limit, Path folder) {
        this(order, codec, limit, folder, MOST_RUNS);
    }

    ExternalSort(Comparator<? super T> order, ItemCodec<T> codec, long limit, Path folder, int mostRuns) {
        if (limit < 1) {
            throw new IllegalArgumentException("The limit of a sort must be positive: " + limit);
        }
        this.order = order;
        this.codec = codec;
        this.limit = limit;
        this.folder = folder;
        this.mostRuns = mostRuns;
    }

    /** A limit in bytes: so many, but at most a sixteenth of what Java may take. */
    public static long bytesInMemory(long most) {
        return Math.min(most, Runtime.getRuntime().maxMemory() / 16);
    }

    /**
     * Adds an item.
     *
     * @throws IOException when a run cannot be written
     * @throws IllegalStateException after {@link #sorted}
     */
    public void add(T item) throws IOException {
        if (complete) {
            throw new IllegalStateException("Items cannot be added to a sort that has been read.");
        }
        chunk.add(item);
        size += codec.size(item);
        if (size >= limit) {
            chunk.sort(order);
            runs.add(write(chunk.iterator()));
            chunk = new ArrayList<>();
            size = 0;
        }
    }

    /**
     * The items in order. May be called again, for another walk through the same items.
     *
     * @return the items, to be closed by the caller before the sort is
     * @throws IOException when runs cannot be read or merged
     */
    public SortedItems<T> sorted() throws IOException {
        if (!complete) {
            chunk.sort(order);
            complete = true;
        }
        try {
            while (runs.size() > mostRuns) {
                runs = merged();
            }
            return SortedItems.of(order, runs, chunk);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The runs after a merge of each so many that follow one another. */
    private List<Run<T>> merged() throws IOException {
        List<Run<T>> merged = new ArrayList<>();
        for (int from = 0; from < runs.size(); from += mostRuns) {
            List<Run<T>> part = runs.subList(from, Math.min(runs.size(), from + mostRuns));
            try (SortedItems<T> items = SortedItems.of(order, part, List.of())) {
                merged.add(write(items));
            }
            for (Run<T> run : part) {
                Files.delete(run.file());
            }
        }
        return merged;
    }

    private Run<T> write(Iterator<T> items) throws IOException {
        long count = 0;
        Path file = newFile();
        try (DataOutputStream output =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            while (items.hasNext()) {
                codec.write(items.next(), output);
                count++;
            }
        } catch (IOException e) {
            throw new IOException(
                    "The temporary file of a sort cannot be written in " + folder + " (" + e.getMessage()
                            + "). Free space on its disk, then run again.",
                    e);
        }
        return new Run<>(file, count, codec);
    }

    /** Java makes temporary files and folders with the modes 0600 and 0700. */
    private Path newFile() throws IOException {
        if (runFolder == null) {
            runFolder = Files.createTempDirectory(folder, ".sort-");
        }
        return Files.createTempFile(runFolder, "run-" + files++ + "-", ".tmp");
    }

    /** Removes the temporary files; to be called again is allowed. */
    @Override
    public void close() throws IOException {
        complete = true;
        chunk = List.of();
        runs = List.of();
        if (runFolder == null) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(runFolder)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(runFolder);
        runFolder = null;
    }
}
