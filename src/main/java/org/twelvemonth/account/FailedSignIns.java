package org.twelvemonth.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Digest;

/**
 * Counts failed attempts to sign in, for each name and for all together, and makes the next one wait: longer with each, so
 * that guessing takes years, and never so long that others could keep somebody out for a day.
 */
@Component
class FailedSignIns {
    private static final String EVERYBODY = "";

    private final JdbcClient ledger;
    private final InstantSource clock;

    FailedSignIns(JdbcClient ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How long to wait.
     *
     * @param free failures without a wait
     * @param first the wait after one more; it doubles with each further
     * @param longest the longest
     */
    private record Waits(int free, Duration first, Duration longest) {
        /** For one name. */
        static final Waits OF_NAME = new Waits(4, Duration.ofSeconds(10), Duration.ofMinutes(15));
        /** For all names together: against one password tried on many. */
        static final Waits OF_EVERYBODY = new Waits(100, Duration.ofSeconds(1), Duration.ofSeconds(30));

        private static final int MAX_DOUBLINGS = 20;

        Duration after(int failures) {
            if (failures <= free) {
                return Duration.ZERO;
            }
            Duration wait = first.multipliedBy(1L << Math.min(failures - free - 1, MAX_DOUBLINGS));
            return wait.compareTo(longest) < 0 ? wait : longest;
        }

        static Waits of(String name) {
            return name.equals(EVERYBODY) ? OF_EVERYBODY : OF_NAME;
        }
    }

    private record Failures(int failures, OffsetDateTime lastAt) {}

    /**
     * How long an attempt with this name must wait, zero when it need not. Whoever asks holds the row of all names until
     * the transaction ends, so that attempts made at once count one after the other.
     */
    Duration waitFor(String name) {
        Duration all = waitOf(EVERYBODY);
        Duration wait = waitOf(name);
        return wait.compareTo(all) > 0 ? wait : all;
    }

    /** Counts a failure. */
    void add(String name) {
        count(name);
        count(EVERYBODY);
    }

    /** After a success, the name's failures are forgotten. */
    void forget(String name) {
        ledger.sql("delete from sign_in_failure where subject = ?")
                .param(Digest.of(name))
                .update();
    }

    private Duration waitOf(String name) {
        String subject = Digest.of(name);
        Instant now = clock.instant();
        lock(subject);
        return ledger.sql("select failures, last_at from sign_in_failure where subject = ?")
                .param(subject)
                .query(Failures.class)
                .optional()
                .map(known -> Duration.between(
                        now, known.lastAt().toInstant().plus(Waits.of(name).after(known.failures()))))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** What is a day old no longer counts. */
    private void lock(String subject) {
        ledger.sql(
                        "update sign_in_failure set failures = case when last_at < ? then 0 else failures end where subject = ?")
                .params(at(clock.instant().minus(Duration.ofDays(1))), subject)
                .update();
    }

    private void count(String name) {
        String subject = Digest.of(name);
        int counted = ledger.sql("update sign_in_failure set failures = failures + 1, last_at = ? where subject = ?")
                .params(at(clock.instant()), subject)
                .update();
        if (counted == 0) {
            ledger.sql("insert into sign_in_failure (subject, failures, last_at) values (?, 1, ?)")
                    .params(subject, at(clock.instant()))
                    .update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
