package org.twelvemonth.job;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twelvemonth.period.ReportingMonth;

/** The months that should have been built by now, for whatever reason they are not. */
@Component
public class OverdueMonths {
    private final DueMonths dueMonths;
    private final Readiness readiness;

    OverdueMonths(DueMonths dueMonths, Readiness readiness) {
        this.dueMonths = dueMonths;
        this.readiness = readiness;
    }

    /** The oldest first. Changes nothing. */
    public List<ReportingMonth> all() {
        return dueMonths.all().stream().filter(readiness::overdue).toList();
    }

    /** What the month's records wait for; empty when they are ready, as far as the schedule's settings can tell. */
    public Optional<String> waitsFor(ReportingMonth month) {
        return readiness.missing(month);
    }
}
