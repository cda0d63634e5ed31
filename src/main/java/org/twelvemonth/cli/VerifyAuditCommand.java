package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.twelvemonth.audit.AuditCheck;
import org.twelvemonth.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code twelvemonth verify-audit}: whether the audit trail is as it was written. */
@Command(
        name = "verify-audit",
        description = {
            "Walks along the audit trail's chain of hashes, and compares it with the heads that are kept outside of the"
                    + " ledger. Reads only.",
            "Exit code 1 when an entry was changed, removed, inserted or put elsewhere."
        },
        mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    VerifyAuditCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (Application application =
                Application.start(common.workplaceThatIsFree(), Progress.SILENT, common, clock)) {
            return report(application.get(AuditCheck.class).check()).number();
        }
    }

    private ExitCode report(AuditCheck.Result result) {
        if (result.problems().isEmpty()) {
            spec.commandLine().getOut().println(result.whole());
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("The audit trail is not as it was written:");
        result.problems().forEach(problem -> err.println("- " + problem));
        err.println("Keep the data folder as it is for whoever looks into it, and compare it with a backup.");
        return ExitCode.UNEXPECTED;
    }
}
