package org.twelvemonth.retention;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twelvemonth.period.ReportingMonth;

/** Finds all whose time is over. It follows from the settings, the clock and what is there, so nothing is remembered. */
@Component
public class Housekeeping {
    private final ExpiredEditions editions;
    private final ExpiredRuns runs;
    private final ExpiredRejectedRows rejectedRows;
    private final ExpiredLogs logs;
    private final ExpiredActivity activity;

    Housekeeping(
            ExpiredEditions editions,
            ExpiredRuns runs,
            ExpiredRejectedRows rejectedRows,
            ExpiredLogs logs,
            ExpiredActivity activity) {
        this.editions = editions;
        this.runs = runs;
        this.rejectedRows = rejectedRows;
        this.logs = logs;
        this.activity = activity;
    }

    /**
     * What may be removed now.
     *
     * @param spared a month whose editions stay although their time is over; null for none
     */
    public List<Expired> expired(@Nullable ReportingMonth spared) {
        return Stream.of(editions.find(spared), runs.find(), rejectedRows.find(), logs.find(), activity.find())
                .flatMap(List::stream)
                .toList();
    }
}
