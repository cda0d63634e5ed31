package org.twelvemonth.console.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.stereotype.Component;
import org.twelvemonth.console.RunThread;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.job.LockHeldException;
import org.twelvemonth.job.MonthlyReport;
import org.twelvemonth.job.RunRequest;
import org.twelvemonth.job.RunResult;

/** Takes the runs that people ask for in the console, one at a time. */
@Component
class RunDesk {
    private final MonthlyReport report;
    private final RunThread thread;
    private final LiveProgress progress;
    private final AtomicBoolean taken = new AtomicBoolean();

    RunDesk(MonthlyReport report, RunThread thread, LiveProgress progress) {
        this.report = report;
        this.thread = thread;
        this.progress = progress;
    }

    /** Starts the run in the background, or says why not, a sentence. */
    Optional<String> start(RunRequest request) {
        Optional<RunAtWork> atWork = progress.atWork();
        if (atWork.isPresent()) {
            return Optional.of(
                    "A run for " + Wording.month(atWork.get().request().month())
                            + " is at work already. Wait until it has ended, and start this one then.");
        }
        if (!taken.compareAndSet(false, true)) {
            return Optional.of(
                    "A run was asked for already, and is about to begin. Wait until it has ended, and start this"
                            + " one then.");
        }
        return queued(request);
    }

    /** Whether a run was asked for that has not ended yet. */
    boolean taken() {
        return taken.get();
    }

    private Optional<String> queued(RunRequest request) {
        try {
            thread.execute(() -> run(request));
            return Optional.empty();
        } catch (TaskRejectedException e) {
            taken.set(false);
            return Optional.of(
                    "Twelvemonth is about to end, and starts nothing any more. Ask again once it has started anew.");
        }
    }

    private void run(RunRequest request) {
        try {
            report.run(request);
        } catch (LockHeldException e) {
            progress.ended(request.month(), new RunResult.Failed(e));
        } finally {
            taken.set(false);
        }
    }
}
