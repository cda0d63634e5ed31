package org.twelvemonth.audit;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Rate-limited activity entries of clients that have not signed in: up to 100 in an hour, then one for each kind with their number.
 * The number is entered with the next entry after the hour, or when the program ends. Thread-safe.
 */
@Component
public final class ActivityOfStrangers {
    private static final String ACTOR = "unknown";
    private static final int MOST = 100;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final ActivityStream stream;
    private final InstantSource clock;
    private final Map<Activity, Integer> notEntered = new EnumMap<>(Activity.class);
    private Instant begin = Instant.EPOCH;
    private int entered;

    ActivityOfStrangers(ActivityStream stream, InstantSource clock) {
        this.stream = stream;
        this.clock = clock;
    }

    /** Adds an entry, or counts it. */
    public synchronized void add(Activity activity, String subject) {
        Instant now = clock.instant();
        if (!now.isBefore(begin.plus(PERIOD))) {
            enterNumbers();
            begin = now;
            entered = 0;
        }
        if (entered < MOST) {
            entered++;
            stream.add(activity, ACTOR, subject);
        } else {
            notEntered.merge(activity, 1, Integer::sum);
        }
    }

    @PreDestroy
    synchronized void enterNumbers() {
        notEntered.forEach((activity, number) ->
                stream.add(activity, ACTOR, number + " more between " + begin + " and " + begin.plus(PERIOD)));
        notEntered.clear();
    }
}
