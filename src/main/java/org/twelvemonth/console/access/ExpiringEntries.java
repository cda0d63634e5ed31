package org.twelvemonth.console.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache whose entries expire. Beyond its capacity, the oldest entry goes. Safe for use by several threads.
 *
 * @param <V> what is kept
 */
final class ExpiringEntries<V> {
    private final int capacity;
    private final Duration lifetime;
    private final InstantSource clock;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();

    private record Entry<V>(V value, Instant expires) {}

    ExpiringEntries(int capacity, Duration lifetime, InstantSource clock) {
        this.capacity = capacity;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Adds or replaces an entry, which then is the newest. */
    synchronized void put(String key, V value) {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !entry.expires().isAfter(now));
        entries.remove(key);
        entries.put(key, new Entry<>(value, now.plus(lifetime)));
        if (entries.size() > capacity) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    synchronized Optional<V> get(String key) {
        return valid(entries.get(key));
    }

    synchronized Optional<V> remove(String key) {
        return valid(entries.remove(key));
    }

    private Optional<V> valid(@Nullable Entry<V> entry) {
        return Optional.ofNullable(entry)
                .filter(found -> found.expires().isAfter(clock.instant()))
                .map(Entry::value);
    }
}
