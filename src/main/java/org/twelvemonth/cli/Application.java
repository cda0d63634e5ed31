package org.twelvemonth.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.web.util.UriComponentsBuilder;
import org.twelvemonth.TwelvemonthApplication;
import org.twelvemonth.console.ConsoleConfiguration;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.job.DataFolder;
import org.twelvemonth.job.MonthlyReport;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.RunLock;
import org.twelvemonth.job.SettingsException;
import org.twelvemonth.job.StoreException;
import org.twelvemonth.job.Workplace;

/** Spring, started for a command that needs the ledger, and the lock on the data folder for as long as it runs. */
final class Application implements AutoCloseable {
    /** A step takes seconds; what is still at work after this is cut off, and the next start recovers it. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration POLL = Duration.ofMillis(100);

    private static final Logger log = LoggerFactory.getLogger(Application.class);

    private final RunLock lock;
    private final Path data;
    private final ConfigurableApplicationContext spring;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread stopOnSignal = new Thread(this::stop, "stop");

    private Application(RunLock lock, Path data, ConfigurableApplicationContext spring) {
        this.lock = lock;
        this.data = data;
        this.spring = spring;
    }

    /**
     * Takes the lock and starts Spring.
     *
     * @throws org.twelvemonth.job.LockHeldException when another process works on the data folder
     */
    static Application start(Workplace workplace, Progress progress, CommonOptions common, InstantSource clock)
            throws IOException {
        return start(WebApplicationType.NONE, workplace, progress, common, clock);
    }

    /**
     * Takes the lock and starts Spring with its web server.
     *
     * @param settings settings of Spring Boot's that take precedence, for example {@code --server.port=8081}
     * @throws org.twelvemonth.job.LockHeldException when another process works on the data folder
     * @throws UsageException when another program has the port
     */
    static Application serve(Workplace workplace, CommonOptions common, InstantSource clock, String... settings)
            throws IOException {
        return start(WebApplicationType.SERVLET, workplace, Progress.SILENT, common, clock, settings);
    }

    private static Application start(
            WebApplicationType web,
            Workplace workplace,
            Progress progress,
            CommonOptions common,
            InstantSource clock,
            String... settings)
            throws IOException {
        RunLock lock = common.lock(workplace, clock);
        try {
            openLog(workplace.data().resolve("logs"));
            String consoleLevel = common.debug() ? "DEBUG" : "OFF";
            Application application = new Application(
                    lock, workplace.data(), spring(web, workplace, progress, consoleLevel, clock, settings));
            Runtime.getRuntime().addShutdownHook(application.stopOnSignal);
            return application;
        } catch (BeansException e) {
            lock.close();
            throw sentenceIn(e);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Tried out first: Spring would end with a stack trace where it cannot be opened. */
    private static void openLog(Path folder) throws IOException {
        OwnerOnly.createFolder(folder);
        Path file = folder.resolve("twelvemonth.log");
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                .close();
        OwnerOnly.restrict(file);
    }

    private static ConfigurableApplicationContext spring(
            WebApplicationType web,
            Workplace workplace,
            Progress progress,
            String consoleLevel,
            InstantSource clock,
            String... settings) {
        return new SpringApplicationBuilder(sources(web))
                .registerShutdownHook(false)
                .web(web)
                .properties(Map.of(
                        "twelvemonth.data", workplace.data().toString(), "twelvemonth.console-level", consoleLevel))
                .initializers(context -> {
                    if (consoleLevel.equals("OFF")) {
                        silenceLogFailures();
                    }
                    ConfigurableListableBeanFactory beans = context.getBeanFactory();
                    beans.registerSingleton("workplace", workplace);
                    beans.registerSingleton("progress", progress);
                    beans.registerSingleton("clock", clock);
                })
                .run(settings);
    }

    private static Class<?>[] sources(WebApplicationType web) {
        return web == WebApplicationType.NONE
                ? new Class<?>[] {TwelvemonthApplication.class}
                : new Class<?>[] {TwelvemonthApplication.class, ConsoleConfiguration.class};
    }

    /** Where the log cannot be written, as on a full disk, the command's own sentence says it all. */
    private static void silenceLogFailures() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
            StatusManager status = logs.getStatusManager();
            status.getCopyOfStatusListenerList().forEach(status::remove);
        }
    }

    <T> T get(Class<T> type) {
        return spring.getBean(type);
    }

    /** Calls the listener for each event of that type, on the thread that publishes it. */
    <E> void on(Class<E> type, Consumer<E> listener) {
        spring.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (type.isInstance(event.getPayload())) {
                listener.accept(type.cast(event.getPayload()));
            }
        });
    }

    /** Tells other commands, which find the data folder locked, where they can reach this one's console. */
    void listeningAt(URI console) throws IOException {
        lock.listeningAt(console);
    }

    /** The failure that has a sentence for the user, where there is one among the causes. */
    private static RuntimeException sentenceIn(BeansException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .map(Application::ownSentence)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(failure);
    }

    private static Optional<RuntimeException> ownSentence(Throwable cause) {
        return switch (cause) {
            case StoreException store -> Optional.of(store);
            case SettingsException settings -> Optional.of(settings);
            case PortInUseException port ->
                Optional.of(new UsageException(
                        "Another program has the port " + port.getPort()
                                + ". Choose another with --port=N, or end that program. Nothing was built.",
                        port));
            default -> Optional.empty();
        };
    }

    /** Where the web server answers, as this machine reaches it, for example {@code http://127.0.0.1:8080}. */
    URI address() {
        InetAddress bound = boundTo();
        String host = bound.isAnyLocalAddress() ? "127.0.0.1" : bound.getHostAddress();
        int port = spring.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return UriComponentsBuilder.newInstance()
                .scheme("http")
                .host(bound instanceof Inet6Address && !bound.isAnyLocalAddress() ? "[" + host + "]" : host)
                .port(port)
                .build()
                .toUri();
    }

    /** Whether other machines can reach the web server. */
    boolean answersOtherMachines() {
        return !boundTo().isLoopbackAddress();
    }

    private InetAddress boundTo() {
        return spring.getEnvironment().getRequiredProperty("server.address", InetAddress.class);
    }

    /** Runs when the process is asked to end: it ends once the command has closed everything, or patience is at its end. */
    private void stop() {
        try {
            boolean ended = false;
            for (Duration left = PATIENCE; !ended && left.isPositive(); left = left.minus(POLL)) {
                stopRun();
                ended = closed.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopRun() {
        try {
            get(MonthlyReport.class).stop();
        } catch (RuntimeException e) {
            // Spring is closing: the run has ended, or the next attempt stops it.
            log.debug("The run could not be stopped.", e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            spring.close();
            closeFiles();
            lock.close();
        } finally {
            closed.countDown();
            forgetSignal();
        }
    }

    /** What libraries made meanwhile, by the umask of the process: the folder is closed, its files are from now on. */
    private void closeFiles() {
        try {
            DataFolder.close(data);
        } catch (IOException e) {
            log.warn("Files of the data folder could not be closed to other accounts.", e);
        }
    }

    private void forgetSignal() {
        try {
            Runtime.getRuntime().removeShutdownHook(stopOnSignal);
        } catch (IllegalStateException e) {
            // The process is ending already, which is what the hook is for.
        }
    }
}
