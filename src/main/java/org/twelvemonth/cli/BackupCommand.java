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

/** {@code twelvemonth backup}: the ledger and the manifests, into one file. Without Spring: the ledger stays closed. */
@Command(
        name = "backup",
        description = {
            "Writes the ledger and the manifests of all editions into one zip file.",
            "For a ledger in the data folder; one in PostgreSQL is backed up with pg_dump."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", description = "The zip file to write; one that is there is replaced.")
    private Path file = Path.of("");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    BackupCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Workplace workplace = common.workplaceThatIsFree();
        try (RunLock held = common.lock(workplace, clock)) {
            int files = new LedgerBackup(workplace, held, clock).write(file.toAbsolutePath());
            spec.commandLine().getOut().println("Backed up " + Words.count(files, "file") + " to " + file + ".");
        }
        return ExitCode.OK.number();
    }
}
