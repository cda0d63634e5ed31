package org.twelvemonth.console.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.job.RunHistory;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.review.Publication;

/** Days, times, numbers and names as pages write them, the same in every locale; templates know it as {@code @words}. */
@Component("words")
public class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final int KILOBYTE = 1_000;

    /** For example {@code 31 October 2026}; empty for no day. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** For example {@code October 2026}. */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** For example {@code October 2026}. */
    public static String month(ReportingMonth month) {
        return month(month.value());
    }

    /** In the United Kingdom. */
    public static String time(Instant time) {
        return TIME.format(time.atZone(ReportingMonth.ZONE));
    }

    /** In the zone that it was noted in. */
    public static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    /** When a run began; empty when nobody noted it. */
    public static String begun(RunHistory.Run run) {
        if (run.begun() != null) {
            return time(run.begun());
        }
        return run.started() == null ? "" : time(run.started());
    }

    /** Who or what asked for something. */
    public static String requester(String requestedBy) {
        return requestedBy.equals(Edition.SCHEDULE) ? "the schedule" : requestedBy;
    }

    /** The first and the last day, both inclusive. */
    public static String window(ReportingWindow window) {
        return day(window.start()) + " to " + day(window.end());
    }

    /** An edition as a heading names it, for example {@code October 2026, edition 1}. */
    public static String title(Edition edition) {
        return month(edition.key().month()) + ", edition " + edition.requireNumber();
    }

    /** An edition as a sentence names it. */
    public static String edition(Edition edition) {
        return "edition " + edition.requireNumber() + " of "
                + month(edition.key().month());
    }

    /** What the public reads, a sentence. */
    public static String live(Publication live) {
        return "The public reads publication " + live.number() + ", " + edition(live.edition()) + ", since "
                + time(live.since()) + ".";
    }

    /** With commas between the thousands. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** A number with the noun that it counts, in the singular or the plural. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** The size of a file, in units of 1,000 bytes. */
    public static String size(long bytes) {
        if (bytes < KILOBYTE) {
            return count(bytes, "byte", "bytes");
        }
        return bytes < KILOBYTE * KILOBYTE
                ? number(Math.round(bytes / (double) KILOBYTE)) + " KB"
                : String.format(Locale.UK, "%,.1f MB", bytes / (double) (KILOBYTE * KILOBYTE));
    }

    /** To the second. */
    public static String exactly(Duration duration) {
        String seconds = count(duration.toSecondsPart(), "second", "seconds");
        return duration.toMinutes() == 0 ? seconds : count(duration.toMinutes(), "minute", "minutes") + " " + seconds;
    }

    /** To the minute. */
    public static String roughly(Duration duration) {
        long minutes = Math.round(duration.toSeconds() / 60.0);
        return minutes == 0 ? "less than a minute" : "about " + count(minutes, "minute", "minutes");
    }
}
