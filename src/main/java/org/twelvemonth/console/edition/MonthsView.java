package org.twelvemonth.console.edition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.review.Publication;

/**
 * What the first page shows.
 *
 * @param overdue months that should have been built by now, oldest first
 * @param live what the public reads, null for nothing
 * @param months all months with an edition, or without one after a run, newest first
 */
record MonthsView(List<Overdue> overdue, @Nullable Publication live, List<Month> months) {

    /**
     * A month that is overdue.
     *
     * @param waitsFor what for, null when nothing that the schedule knows of is missing
     */
    record Overdue(ReportingMonth month, @Nullable String waitsFor) {}

    /**
     * A month.
     *
     * @param problem what became of its last run, null when that left it with an edition, or there was none
     * @param editions its editions, newest first
     */
    record Month(ReportingMonth month, @Nullable RunProblem problem, List<Line> editions) {
        boolean hasSomethingToSay() {
            return problem != null || !editions.isEmpty();
        }
    }

    /**
     * An edition.
     *
     * @param sealedAt when it was sealed, null when it has not been
     * @param events who decided what on it, oldest first
     */
    record Line(Edition edition, StatusTag tag, @Nullable Instant sealedAt, List<EditionEvent> events) {}
}
