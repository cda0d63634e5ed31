package org.twelvemonth.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.period.ReportingMonth;

/** What the schedule does each time: builds the months that are due and ready, the oldest first. */
@Component
public class Tick {
    private final DueMonths dueMonths;
    private final Readiness readiness;
    private final MonthlyReport report;
    private final ApplicationEventPublisher events;

    Tick(DueMonths dueMonths, Readiness readiness, MonthlyReport report, ApplicationEventPublisher events) {
        this.dueMonths = dueMonths;
        this.readiness = readiness;
        this.report = report;
        this.events = events;
    }

    /** What became of a month that was due. */
    public sealed interface Outcome {
        /** The month. */
        ReportingMonth month();

        /** It was run. */
        record Run(ReportingMonth month, RunResult result) implements Outcome {}

        /** Its records are not ready. */
        record Waiting(ReportingMonth month, String waitsFor) implements Outcome {}

        /** Its records are not ready, and should be by now. */
        record Overdue(ReportingMonth month, String waitsFor) implements Outcome {}
    }

    /**
     * Looks for months, and builds them; each outcome is told as soon as there is one. A month that fails does not hold up
     * the others; the next tick tries it again.
     *
     * @throws LockHeldException when another node works on the same ledger
     */
    public void run(Consumer<Outcome> listener) {
        dueMonths.begin();
        List<ReportingMonth> due = dueMonths.all();
        for (ReportingMonth month : due) {
            listener.accept(outcome(month));
        }
        events.publishEvent(new Ticked());
    }

    private Outcome outcome(ReportingMonth month) {
        Optional<String> missing = readiness.missing(month);
        if (missing.isEmpty()) {
            RunRequest request =
                    new RunRequest(month, RunRequest.DEFAULT_MAX_REJECTED_PERCENT, Edition.SCHEDULE, "schedule");
            return new Outcome.Run(month, report.run(request));
        }
        return readiness.overdue(month)
                ? new Outcome.Overdue(month, missing.get())
                : new Outcome.Waiting(month, missing.get());
    }
}
