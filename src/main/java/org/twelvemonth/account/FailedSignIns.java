package org.twelvemonth.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Digest;

/**
 * Counts failed attempts to sign in.
 *
 * <p>Each account has a counter for each network that attempts come from, and one for each browser that it has signed in with
 * before. After four failures on a counter, exponential backoff refuses further attempts. Attackers in another network, or with
 * another browser, therefore cannot keep the owner of an account out.
 *
 * <p>20 failures of any accounts within ten minutes switch on a brake for browsers that are not known: against one
 * password that is tried on many accounts, and against guesses from many networks. It slows attempts down, and refuses none.
 *
 * <p>The counters are kept in memory, bounded in number, and forgotten a day after the last failure. Thread-safe.
 */
@Component
final class FailedSignIns {
    private static final int FREE = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MAX_DOUBLINGS = 20;

    private static final int MOST_COUNTERS = 10_000;
    private static final int TURNS = 4_096;
    private static final int AT_ONCE = 4;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int FAILURES_OF_BRAKE = 20;
    private static final Duration PERIOD_OF_BRAKE = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final Cache<String, Failures> ofAccounts;

    /** Names without an account have counters too, so that the waits do not tell which names there are. */
    private final Cache<String, Failures> ofOtherNames;

    /** Attempts of one counter take turns, so that most see the failures of those before. */
    private final Semaphore[] turns =
            Stream.generate(() -> new Semaphore(AT_ONCE, true)).limit(TURNS).toArray(Semaphore[]::new);

    /** Random, so that attackers cannot choose a name that shares its turns with another. */
    private final String salt = RandomToken.next();

    /** When the last failures were, up to the number that switches the brake on; guarded by itself. */
    private final Deque<Instant> latest = new ArrayDeque<>();

    FailedSignIns(InstantSource clock) {
        this.clock = clock;
        this.ofAccounts = counters(clock);
        this.ofOtherNames = counters(clock);
    }

    private record Failures(int number, Instant last) {
        Duration waitAt(Instant now) {
            Duration wait = Duration.between(now, last.plus(afterwards()));
            return wait.isPositive() ? wait : Duration.ZERO;
        }

        private Duration afterwards() {
            if (number <= FREE) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(number - FREE - 1, MAX_DOUBLINGS));
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        }
    }

    /** The counter for attempts with one name from one source. */
    final class Counter {
        private final Cache<String, Failures> failures;
        private final String key;

        private Counter(Cache<String, Failures> failures, String key) {
            this.failures = failures;
            this.key = key;
        }

        /** Makes an attempt once no more than three others of this counter are being made. */
        <T> T inTurn(Supplier<T> attempt) {
            Semaphore turn = turns[Math.floorMod((salt + key).hashCode(), turns.length)];
            turn.acquireUninterruptibly();
            try {
                return attempt.get();
            } finally {
                turn.release();
            }
        }

        /** How long the next attempt must wait; zero when it need not. */
        Duration remainingWait() {
            Failures known = failures.getIfPresent(key);
            return known == null ? Duration.ZERO : known.waitAt(clock.instant());
        }

        /** Counts a failure. */
        void add() {
            Instant now = clock.instant();
            failures.asMap().merge(key, new Failures(1, now), (known, one) -> new Failures(known.number() + 1, now));
            noteFailure(now);
        }

        /** Forgets the failures, after a success. */
        void clear() {
            failures.invalidate(key);
        }
    }

    /**
     * The counter for an account and a browser that it has signed in with before.
     *
     * @param browser the browser's token
     */
    Counter ofKnownBrowser(String account, String browser) {
        return new Counter(ofAccounts, Digest.of("browser " + browser + " " + account));
    }

    /** The counter for an account and a network. */
    Counter ofNetwork(String account, String network) {
        return new Counter(ofAccounts, Digest.of("network " + network + " " + account));
    }

    /** The counter for a name that no account has, and a network. */
    Counter ofOtherName(String name, String network) {
        return new Counter(ofOtherNames, Digest.of("network " + network + " " + name));
    }

    /** Whether so many attempts fail that those from unknown browsers are slowed down. */
    boolean isBrakeOn() {
        synchronized (latest) {
            return latest.size() == FAILURES_OF_BRAKE
                    && latest.getFirst().isAfter(clock.instant().minus(PERIOD_OF_BRAKE));
        }
    }

    private void noteFailure(Instant now) {
        synchronized (latest) {
            if (latest.size() == FAILURES_OF_BRAKE) {
                latest.removeFirst();
            }
            latest.addLast(now);
        }
    }

    private static Cache<String, Failures> counters(InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_COUNTERS)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }
}
