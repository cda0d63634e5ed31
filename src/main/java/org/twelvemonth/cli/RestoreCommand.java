package org.twelvemonth.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.twelvemonth.job.LedgerBackup;
import org.twelvemonth.job.RunLock;
import org.twelvemonth.job.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twelvemonth restore}: the ledger, from a backup. Without Spring: the ledger stays closed. */
@Command(
        name = "restore",
        description = {
            "Puts the ledger back from a backup. Moves nothing away: a ledger that is there is left as it is, and named.",
            "Editions whose folder is missing are built again by a run with the same inputs. The next start enters the restore in the"
                    + " audit trail."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", description = "The zip file that backup wrote.")
    private Path file = Path.of("");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RestoreCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Workplace workplace = common.workplaceThatIsFree();
        try (RunLock held = common.lock(workplace, clock)) {
            int files = new LedgerBackup(workplace, held, clock).restore(file.toAbsolutePath(), ShellUser.actor());
            spec.commandLine().getOut().println("Restored " + Words.count(files, "file") + " from " + file + ".");
        }
        return ExitCode.OK.number();
    }
}
