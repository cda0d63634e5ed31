package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AheadTests {
    @Test
    void givesEveryItemInItsOrder() {
        List<Integer> all = IntStream.range(0, 10_000).boxed().toList();
        Iterator<Integer> rest = all.iterator();
        List<Integer> given = new ArrayList<>();

        try (Ahead<Integer> ahead = new Ahead<>("test", () -> rest.hasNext() ? rest.next() : null)) {
            for (Integer item = ahead.next(); item != null; item = ahead.next()) {
                given.add(item);
            }
            assertThat(ahead.next()).isNull();
        }

        assertThat(given).isEqualTo(all);
    }

    @Test
    void throwsWhatTheSourceHasThrownAfterTheItemsBefore() {
        try (Ahead<Integer> ahead = new Ahead<>("test", failingAfter(1))) {
            assertThat(ahead.next()).isEqualTo(1);
            assertThatThrownBy(ahead::next)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no more");
            assertThat(ahead.next()).isNull();
        }
    }

    @Test
    void leavesTheSourceAtRestOnceItIsClosed() throws InterruptedException {
        AtomicInteger made = new AtomicInteger();
        Ahead<Integer> ahead = new Ahead<>("test", made::incrementAndGet);
        assertThat(ahead.next()).isEqualTo(1);

        ahead.close();

        int atRest = made.get();
        assertThat(atRest).isLessThan(10);
        TimeUnit.MILLISECONDS.sleep(100);
        assertThat(made.get()).isEqualTo(atRest);
    }

    private static Supplier<@Nullable Integer> failingAfter(int items) {
        AtomicInteger made = new AtomicInteger();
        return () -> {
            if (made.incrementAndGet() > items) {
                throw new IllegalArgumentException("no more");
            }
            return made.get();
        };
    }
}
