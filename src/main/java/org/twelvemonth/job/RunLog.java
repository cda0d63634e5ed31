package org.twelvemonth.job;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.period.ReportingMonth;

/**
 * What all threads log while a run lasts, in a file of its own beside the ledger: {@code
 * logs/run-2026-10-20261122T120000Z.log}, with the month and the start in UTC. It is written as the log of all runs is, to
 * which it is an addition: where it cannot be, the run goes on.
 */
final class RunLog implements AutoCloseable {
    private static final DateTimeFormatter START =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Logger log = LoggerFactory.getLogger(RunLog.class);

    private final RunRequest request;
    private final FileAppender<ILoggingEvent> file = new FileAppender<>();

    private RunLog(RunRequest request) {
        this.request = request;
    }

    /** Begins the log; one of the same month and second is written on. */
    static RunLog open(Path data, RunRequest request, Instant start) {
        RunLog runLog = new RunLog(request);
        try {
            runLog.begin(data.resolve("logs"), name(request.month(), start));
        } catch (IOException e) {
            log.warn("The run has no log file of its own.", e);
        }
        log.info("The run for {} begins, asked for by: {}.", request.month(), request.trigger());
        return runLog;
    }

    private static String name(ReportingMonth month, Instant start) {
        return "run-" + month + "-" + START.format(start) + ".log";
    }

    private void begin(Path folder, String name) throws IOException {
        ch.qos.logback.classic.Logger root = root();
        if (root.getAppender("FILE") instanceof OutputStreamAppender<ILoggingEvent> ofAllRuns) {
            OwnerOnly.createFolder(folder);
            Path path = folder.resolve(name);
            if (Files.notExists(path)) {
                OwnerOnly.createFile(path);
            }
            file.setContext(root.getLoggerContext());
            file.setFile(path.toString());
            file.setEncoder(ofAllRuns.getEncoder());
            file.start();
            root.addAppender(file);
        }
    }

    /** Does the run's work, and logs how it ended. */
    RunResult around(Supplier<RunResult> work) {
        try {
            RunResult result = work.get();
            log.info("The run for {} ended: {}.", request.month(), result.outcome());
            return result;
        } catch (RuntimeException e) {
            log.error("The run for {} was cut short.", request.month(), e);
            throw e;
        }
    }

    @Override
    public void close() {
        root().detachAppender(file);
        file.stop();
    }

    private static ch.qos.logback.classic.Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
