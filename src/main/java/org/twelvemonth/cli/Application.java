package org.twelvemonth.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.twelvemonth.TwelvemonthApplication;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.RunLock;
import org.twelvemonth.job.Workplace;

/** Spring, started for a command that needs the ledger, and the lock on the data folder for as long as it runs. */
final class Application implements AutoCloseable {
    private final RunLock lock;
    private final ConfigurableApplicationContext spring;

    private Application(RunLock lock, ConfigurableApplicationContext spring) {
        this.lock = lock;
        this.spring = spring;
    }

    /**
     * Takes the lock and starts Spring.
     *
     * @throws org.twelvemonth.job.LockHeldException when another process works on the data folder
     */
    static Application start(Workplace workplace, Progress progress, CommonOptions common, InstantSource clock)
            throws IOException {
        RunLock lock = RunLock.acquire(workplace.data(), clock);
        try {
            OwnerOnly.createFolder(workplace.data().resolve("logs"));
            return new Application(lock, spring(workplace, progress, common.debug() ? "DEBUG" : "OFF"));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext spring(Workplace workplace, Progress progress, String consoleLevel) {
        return new SpringApplicationBuilder(TwelvemonthApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "twelvemonth.data", workplace.data().toString(), "twelvemonth.console-level", consoleLevel))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(Workplace.class, () -> workplace);
                    beans.registerBean(Progress.class, () -> progress);
                })
                .run();
    }

    <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    @Override
    public void close() throws IOException {
        spring.close();
        lock.close();
    }
}
