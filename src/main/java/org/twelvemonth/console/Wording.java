package org.twelvemonth.console;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.review.Publication;

/** Dates, durations, counts and names as pages write them. */
final class Wording {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ReportingMonth.ZONE);

    private Wording() {}

    static String month(ReportingMonth month) {
        return MONTH.format(month.value());
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    /** An edition as a sentence names it. */
    static String edition(Edition edition) {
        return "edition " + edition.requireNumber() + " of "
                + month(edition.key().month());
    }

    /** What the public reads, a sentence. */
    static String live(Publication live) {
        return "The public reads publication " + live.number() + ", " + edition(live.edition()) + ", since "
                + time(live.since()) + ".";
    }

    static String count(long number, String one, String many) {
        return String.format(Locale.UK, "%,d %s", number, number == 1 ? one : many);
    }

    /** To the second. */
    static String exactly(Duration duration) {
        String seconds = count(duration.toSecondsPart(), "second", "seconds");
        return duration.toMinutes() == 0 ? seconds : count(duration.toMinutes(), "minute", "minutes") + " " + seconds;
    }

    /** To the minute. */
    static String roughly(Duration duration) {
        long minutes = Math.round(duration.toSeconds() / 60.0);
        return minutes == 0 ? "less than a minute" : "about " + count(minutes, "minute", "minutes");
    }
}
