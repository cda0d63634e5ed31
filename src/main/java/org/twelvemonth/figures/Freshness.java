package org.twelvemonth.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.period.ReportingWindow;

/**
 * How new the newest record is. A register that nobody adds to any more empties the list month by month, and each list
 * looks right by itself.
 */
final class Freshness {
    private final ReportingWindow window;
    private final LatestDays latest;
    private final int staleAfterDays;
    private @Nullable LocalDate newest;

    Freshness(ReportingWindow window, int staleAfterDays) {
        this.window = window;
        this.latest = LatestDays.of(window);
        this.staleAfterDays = staleAfterDays;
    }

    void add(Engagement engagement) {
        LocalDate day = dayOf(engagement);
        if (day != null && (newest == null || day.isAfter(newest))) {
            newest = day;
        }
    }

    /** Present when the register is stale. One without any day in it cannot be judged. */
    Optional<Finding> finding() {
        return Optional.ofNullable(newest)
                .filter(day -> ChronoUnit.DAYS.between(day, window.end()) > staleAfterDays)
                .map(day -> new Finding(Rule.REGISTER_STALE, "", "The newest record is of " + day + ".", List.of()));
    }

    /** The finding for those who may not see records. */
    String notice() {
        return "No record is from the last " + (staleAfterDays == 1 ? "day" : staleAfterDays + " days")
                + " before the end of the window, " + window.end()
                + ". Check that the input folder holds the latest record files.";
    }

    /**
     * The day of its last change in the United Kingdom; where that is not written, or lies in the future, the last day that it
     * tells of up to the window's end.
     */
    private @Nullable LocalDate dayOf(Engagement engagement) {
        LocalDate changed = LatestDays.dayOfChange(engagement);
        if (changed != null && !latest.changedLater(engagement)) {
            return changed;
        }
        return Stream.of(
                        engagement.request().requestedOn(),
                        engagement.delivery().start(),
                        engagement.delivery().end())
                .filter(day -> day != null && !day.isAfter(window.end()))
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
