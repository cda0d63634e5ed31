package org.twelvemonth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.audit.Activity;
import org.twelvemonth.audit.ActivityStream;
import org.twelvemonth.job.RunLock;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.SettingsFile;
import org.twelvemonth.job.Workplace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command accepts. */
final class CommonOptions {
    private static final Path DEFAULT_CONFIG = Path.of("config", "twelvemonth.yaml");

    @Option(
            names = "--input",
            paramLabel = "DIR",
            defaultValue = "input",
            description = "Folder with the record files. Default: ${DEFAULT-VALUE}.")
    private Path input = Path.of("input");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Folder that receives the editions. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("output");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder with the ledger and the logs. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings. Default: config/twelvemonth.yaml where that is there.")
    private @Nullable Path config;

    @Option(names = "--debug", description = "Show log lines and stack traces.")
    private boolean debug;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec commandSpec;

    /** The name of the command that has these options. */
    String command() {
        return commandSpec.name();
    }

    /** The folders and the settings, unless another process works on the data folder, which is said at once. */
    Workplace workplaceThatIsFree() throws IOException {
        RunLock.requireFree(data);
        return workplace();
    }

    /**
     * The folders and the settings.
     *
     * @throws UsageException when a folder for the public overlaps with one that must not be public
     */
    Workplace workplace() {
        Workplace workplace = new Workplace(input, output, data, settings(), this::settings);
        SeparateFolders.require(workplace);
        return workplace;
    }

    /**
     * Takes the lock on the data folder, and closes to other accounts what they must not read in it and in the output folder;
     * says so where something was open.
     *
     * @throws org.twelvemonth.job.LockHeldException when another process works on the data folder
     * @throws UsageException when it cannot be written, or is an open folder that the program did not make; then nothing was
     *     changed
     */
    RunLock lock(Workplace workplace, InstantSource clock) throws IOException {
        WritableFolder.require(workplace.data(), "--data");
        ClosedFolders.require(workplace.data());
        RunLock lock = RunLock.acquire(workplace.data(), command(), clock);
        try {
            ClosedFolders.close(workplace).forEach(commandSpec.commandLine().getErr()::println);
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Enters in the stream of activity that the person at the terminal is about to be shown what is internal.
     *
     * @param what the command and the month or edition; names no country and nothing of a record
     * @throws UsageException when the data folder cannot be written; then it must not be shown
     */
    static void recordPrinting(Workplace workplace, InstantSource clock, String what) throws IOException {
        WritableFolder.require(workplace.data(), "--data");
        ClosedFolders.require(workplace.data());
        new ActivityStream(workplace, clock).add(Activity.RECORDS_PRINTED, ShellUser.actor(), what);
    }

    private Settings settings() {
        if (config != null) {
            return SettingsFile.read(config);
        }
        return Files.exists(DEFAULT_CONFIG) ? SettingsFile.read(DEFAULT_CONFIG) : Settings.DEFAULTS;
    }

    boolean debug() {
        return debug;
    }
}
