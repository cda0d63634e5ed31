package org.twelvemonth.job;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;
import org.twelvemonth.period.ReportingMonth;

/**
 * When months are built by themselves. Operational: none of it shapes a report.
 *
 * @param cron when to look for months that are due, as Spring writes cron expressions: with seconds first
 * @param zone the zone in which the expression is meant
 * @param firstMonth the first month to build, for example {@code 2026-10}; null for the last one that was over when the
 *     schedule began
 * @param marker a file in the input folder that says that a month's records are complete, with {@code {month}} for the
 *     month; null when none is waited for
 * @param minimumAge how long the record files must have been left alone; zero for not at all
 * @param overdueAfter so long after its end a month that is still not built is reported as overdue
 */
public record Schedule(
        String cron,
        ZoneId zone,
        @Nullable String firstMonth,
        @Nullable String marker,
        Duration minimumAge,
        Duration overdueAfter) {
    /** Daily at six in the morning. */
    private static final String DAILY = "0 0 6 * * *";

    private static final Duration TEN_DAYS = Duration.ofDays(10);

    /**
     * Missing parts take their defaults.
     *
     * @throws IllegalArgumentException when the expression or the month is none, or the marker would be taken for a record file
     */
    public Schedule(
            @Nullable String cron,
            @Nullable ZoneId zone,
            @Nullable String firstMonth,
            @Nullable String marker,
            @Nullable Duration minimumAge,
            @Nullable Duration overdueAfter) {
        if (marker != null && !marker.startsWith(".")) {
            throw new IllegalArgumentException("The marker's name begins with a full stop: others are record files.");
        }
        this.cron = CronExpression.parse(cron == null ? DAILY : cron).toString();
        this.zone = zone == null ? ReportingMonth.ZONE : zone;
        this.firstMonth =
                firstMonth == null ? null : ReportingMonth.parse(firstMonth).toString();
        this.marker = marker;
        this.minimumAge = minimumAge == null ? Duration.ZERO : minimumAge;
        this.overdueAfter = overdueAfter == null ? TEN_DAYS : overdueAfter;
    }

    /** When to look, for a scheduler. */
    public CronTrigger trigger() {
        return new CronTrigger(cron, zone);
    }
}
