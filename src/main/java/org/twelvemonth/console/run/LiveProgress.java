package org.twelvemonth.console.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.RunBegun;
import org.twelvemonth.job.RunEnded;
import org.twelvemonth.job.RunHistory;
import org.twelvemonth.job.RunResult;
import org.twelvemonth.period.ReportingMonth;

/** Keeps, for the page that shows it, how far the run of this process has come, whoever started it, and how the last ended. */
@Primary
@Component
class LiveProgress implements Progress {
    private final RunHistory history;
    private final InstantSource clock;
    private final AtomicReference<@Nullable RunAtWork> atWork = new AtomicReference<>();
    private final AtomicReference<@Nullable Ended> last = new AtomicReference<>();

    LiveProgress(RunHistory history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    /** How a run ended. */
    record Ended(ReportingMonth month, RunResult result, Instant at) {}

    /** The run that is at work; empty when there is none. */
    Optional<RunAtWork> atWork() {
        return Optional.ofNullable(atWork.get());
    }

    /** The last run since this process began; empty when there was none. */
    Optional<Ended> last() {
        return Optional.ofNullable(last.get());
    }

    @EventListener
    void on(RunBegun begun) {
        atWork.set(RunAtWork.begun(begun.request(), clock.instant(), history.lastWholeRun()));
    }

    @EventListener
    void on(RunEnded ended) {
        ended(ended.month(), ended.result());
    }

    void ended(ReportingMonth month, RunResult result) {
        last.set(new Ended(month, result, clock.instant()));
        atWork.set(null);
    }

    @Override
    public void at(Stage stage) {
        update(run -> run.at(stage));
    }

    @Override
    public void rows(long rows) {
        update(run -> run.withRows(rows));
    }

    @Override
    public void files(int done, int all) {
        update(run -> run.withFiles(done, all));
    }

    /** {@link RunEnded} says more. */
    @Override
    public void finished() {}

    private void update(UnaryOperator<RunAtWork> change) {
        atWork.updateAndGet(run -> run == null ? null : change.apply(run));
    }
}
