package org.twelvemonth.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTests {
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));
    private static final int STARTS = 8;
    private static final int TIMES = 500;

    @TempDir
    Path data;

    private final AtomicInteger holders = new AtomicInteger();

    @Test
    void isHeldByOneHoweverManyAskForItAndTakeItAtOnce() throws Exception {
        int taken = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(STARTS)) {
            for (Future<Integer> start : threads.invokeAll(Collections.nCopies(STARTS, askAndTake()))) {
                taken += start.get();
            }
        }

        assertThat(taken).isPositive();
    }

    @Test
    void askingDoesNotLetGoOfTheLock() throws IOException {
        RunLock first = RunLock.acquire(data, "run", NOON);

        assertThatThrownBy(() -> RunLock.requireFree(data)).isInstanceOf(LockHeldException.class);
        assertThatThrownBy(() -> RunLock.acquire(data, "run", NOON)).isInstanceOf(LockHeldException.class);

        first.close();
        RunLock.requireFree(data);
        RunLock.acquire(data, "run", NOON).close();
    }

    private Callable<Integer> askAndTake() {
        return () -> {
            int taken = 0;
            for (int time = 0; time < TIMES; time++) {
                try {
                    RunLock.requireFree(data);
                    try (RunLock held = RunLock.acquire(data, "run", NOON)) {
                        assertThat(holders.incrementAndGet())
                                .as("holders of %s", held)
                                .isEqualTo(1);
                        taken++;
                        holders.decrementAndGet();
                    }
                } catch (LockHeldException e) {
                    Thread.onSpinWait();
                }
            }
            return taken;
        };
    }
}
