package org.twelvemonth.intake;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes items on a thread of its own while the ones made before are used: reading and using then take a core each. Few items
 * are ever in between, however many there are. To be used by one thread.
 */
final class Ahead<T> implements AutoCloseable {
    private static final int MOST_IN_BETWEEN = 2;
    private static final long POLL_MILLIS = 20;

    private final BlockingQueue<Made<T>> made = new ArrayBlockingQueue<>(MOST_IN_BETWEEN);
    private final Thread maker;
    private volatile boolean closed;
    private boolean ended;

    private sealed interface Made<T> {
        record Item<T>(T item) implements Made<T> {}

        record Nothing<T>() implements Made<T> {}

        record Failed<T>(Throwable cause) implements Made<T> {}
    }

    /**
     * Starts to make items at once.
     *
     * @param name of the thread, for those who look at it
     * @param source makes the next item, null after the last one; called by another thread, by one at a time
     */
    Ahead(String name, Supplier<@Nullable T> source) {
        maker = Thread.ofPlatform().name(name).daemon().start(() -> make(source));
    }

    /**
     * The next item; null after the last one, however often it is asked for.
     *
     * @throws RuntimeException what the source has thrown
     */
    public @Nullable T next() {
        if (ended) {
            return null;
        }
        try {
            Made<T> next = made.take();
            ended = !(next instanceof Made.Item<T>);
            return switch (next) {
                case Made.Item<T> item -> item.item();
                case Made.Nothing<T> nothing -> null;
                case Made.Failed<T> failed -> throw rethrown(failed.cause());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an item was made.", e);
        }
    }

    /** Returns once nothing is made any more; the source is then at rest. */
    @Override
    public void close() {
        closed = true;
        try {
            maker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(Supplier<@Nullable T> source) {
        try {
            for (T item = source.get(); item != null && !closed; item = source.get()) {
                hand(new Made.Item<>(item));
            }
            hand(new Made.Nothing<>());
        } catch (RuntimeException | Error e) {
            hand(new Made.Failed<>(e));
        }
    }

    /** Not interrupted when nobody takes it any more: an interrupt would close a file in the midst of reading. */
    private void hand(Made<T> next) {
        try {
            while (!closed && !made.offer(next, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
