package org.twelvemonth.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

class ScheduleTests {
    private static final Schedule DAILY = new Schedule(null, null, null, null, null, null);

    @Test
    void looksOnceADayAtSixInLondonWhenSummerTimeBegins() {
        assertThat(after("2027-03-26T12:00:00Z", DAILY))
                .containsExactly("2027-03-27T06:00:00Z", "2027-03-28T05:00:00Z", "2027-03-29T05:00:00Z");
    }

    @Test
    void looksOnceADayAtSixInLondonWhenSummerTimeEnds() {
        assertThat(after("2026-10-23T12:00:00Z", DAILY))
                .containsExactly("2026-10-24T05:00:00Z", "2026-10-25T06:00:00Z", "2026-10-26T06:00:00Z");
    }

    @Test
    void passesOverAnHourThatTheClockSkips() {
        Schedule atHalfPastOne = new Schedule("0 30 1 * * *", null, null, null, null, null);

        assertThat(after("2027-03-27T12:00:00Z", atHalfPastOne)).startsWith("2027-03-29T00:30:00Z");
    }

    /** The next three times, each told that the one before was kept. */
    private static List<String> after(String start, Schedule schedule) {
        CronTrigger trigger = schedule.trigger();
        return Stream.iterate(next(trigger, Instant.parse(start)), last -> next(trigger, last))
                .limit(3)
                .map(Instant::toString)
                .toList();
    }

    private static Instant next(CronTrigger trigger, Instant last) {
        return Objects.requireNonNull(trigger.nextExecution(new SimpleTriggerContext(last, last, last)));
    }
}
