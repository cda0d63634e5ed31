package org.twelvemonth.sort;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The items of a sort in their order: a merge of its runs. {@link #next} throws an {@link java.io.UncheckedIOException} when a
 * temporary file cannot be read to its end.
 *
 * @param <T> the items
 */
public final class SortedItems<T> implements Iterator<T>, Closeable {
    private final List<RunReader<T>> readers = new ArrayList<>();
    private final PriorityQueue<Head<T>> heads;

    /** The next item of a source. Of equal items, that of the earlier source comes first. */
    private record Head<T>(T item, int source, Iterator<T> rest) {}

    private SortedItems(Comparator<? super T> order) {
        this.heads = new PriorityQueue<>(
                Comparator.<Head<T>, T>comparing(Head::item, order).thenComparingInt(Head::source));
    }

    static <T> SortedItems<T> of(Comparator<? super T> order, List<Run<T>> runs, List<T> last) throws IOException {
        SortedItems<T> items = new SortedItems<>(order);
        try {
            for (Run<T> run : runs) {
                RunReader<T> reader = new RunReader<>(run);
                items.readers.add(reader);
                items.advance(items.readers.size(), reader);
            }
        } catch (IOException | RuntimeException e) {
            items.close();
            throw e;
        }
        items.advance(runs.size() + 1, last.iterator());
        return items;
    }

    private void advance(int source, Iterator<T> rest) {
        if (rest.hasNext()) {
            heads.add(new Head<>(rest.next(), source, rest));
        }
    }

    @Override
    public boolean hasNext() {
        return !heads.isEmpty();
    }

    @Override
    public T next() {
        Head<T> head = heads.poll();
        if (head == null) {
            throw new NoSuchElementException("The sort has no more items.");
        }
        advance(head.source(), head.rest());
        return head.item();
    }

    @Override
    public void close() throws IOException {
        heads.clear();
        for (RunReader<T> reader : readers) {
            reader.close();
        }
    }
}
