package org.twelvemonth.console;

import java.util.Objects;
import java.util.concurrent.Future;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.twelvemonth.audit.ClientAddress;

/**
 * The one thread on which a service builds: what the schedule starts and what people start come one after the other, and
 * never meet.
 */
@Component
public class RunThread implements AutoCloseable {
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    RunThread() {
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("run-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationMillis(Long.MAX_VALUE);
        scheduler.initialize();
    }

    /** Does it after what was asked for before, with the client's address of whoever asks. */
    public void execute(Runnable work) {
        scheduler.execute(ClientAddress.carriedTo(work));
    }

    /** Does it at those times, or later when the thread is at work. */
    public Future<?> schedule(Runnable work, Trigger trigger) {
        return Objects.requireNonNull(scheduler.schedule(work, trigger));
    }

    /** Takes nothing more, and returns when all is done. */
    @Override
    public void close() {
        scheduler.shutdown();
    }
}
