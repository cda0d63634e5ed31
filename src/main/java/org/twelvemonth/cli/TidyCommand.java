package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Tidy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twelvemonth tidy}: removes what the settings do not keep any longer. */
@Command(
        name = "tidy",
        description = {
            "Removes what \"retention\" in the settings does not keep any longer: files of superseded editions, parsed"
                    + " records, logs, and the account of old runs. Every run does so too.",
            "An edition that was published or approved, or is in review, and the newest one of a month are never removed."
        },
        mixinStandardHelpOptions = true)
final class TidyCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Option(names = "--dry-run", description = "Say what would be removed, and change nothing.")
    private boolean dryRun;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    TidyCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (Application application =
                Application.start(common.workplaceThatIsFree(), Progress.SILENT, common, clock)) {
            Tidy tidy = application.get(Tidy.class);
            if (dryRun) {
                tell("Would be removed:", tidy.preview());
            } else {
                tell("Removed:", tidy.run());
            }
        }
        return ExitCode.OK.number();
    }

    private void tell(String heading, List<String> removed) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(removed.isEmpty() ? "Nothing to remove." : heading);
        removed.forEach(what -> out.println("- " + what));
    }
}
