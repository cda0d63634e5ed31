package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.audit.Alarms;
import org.twelvemonth.audit.AuditCheck;
import org.twelvemonth.job.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twelvemonth verify-audit}: whether the audit trail is as it was written. */
@Command(
        name = "verify-audit",
        description = {
            "Walks along the audit trail's chain of hashes, and compares it with the heads that are kept outside of the"
                    + " ledger; likewise along the stream of activity. What is found is entered in the trail, and stays an alarm until somebody acknowledges it.",
            "Exit code 1 while there is an alarm that nobody has acknowledged."
        },
        mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "Also check that the newest head was signed for this public key (PEM), kept elsewhere.")
    private @Nullable Path publicKey;

    @Option(
            names = "--acknowledge",
            paramLabel = "N",
            description = "Acknowledge the alarm that is entry N: somebody has looked into it. Needs --reason.")
    private @Nullable Long acknowledged;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "What was found out about the alarm, for the trail; names no record.")
    private String reason = "";

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
        if (acknowledged == null && !reason.isEmpty()) {
            throw new UsageException("--reason is for --acknowledge=N. Name the entry of the alarm.");
        }
        try (Application application =
                Application.start(common.workplaceThatIsFree(), Progress.SILENT, common, clock)) {
            AuditCheck check = application.get(AuditCheck.class);
            check.enterProblemsOfActivity();
            if (acknowledged != null) {
                acknowledge(application.get(Alarms.class), acknowledged);
            }
            AuditCheck.Result result = check.check();
            List<String> problems = new ArrayList<>(result.problems());
            if (publicKey != null) {
                signature(check, publicKey).ifPresent(problems::add);
            }
            return report(result, problems).number();
        }
    }

    private void acknowledge(Alarms alarms, long number) {
        alarms.acknowledge(number, ShellUser.actor(), reason).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
    }

    private static Optional<String> signature(AuditCheck check, Path publicKey) {
        try {
            return check.signature(publicKey);
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException("--public-key: " + publicKey
                    + " holds no public key as PEM, or cannot be read. Make it with \"openssl pkey -pubout -in KEY\".");
        }
    }

    private ExitCode report(AuditCheck.Result result, List<String> problems) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!problems.isEmpty()) {
            err.println("The audit trail is not as it was written:");
            problems.forEach(problem -> err.println("- " + problem));
            err.println(
                    "Keep the data folder as it is for whoever looks into it, and compare it with a backup. Afterwards"
                            + " acknowledge each entry with --acknowledge=N and --reason=TEXT.");
        }
        if (!result.acknowledged().isEmpty()) {
            out.println("Found earlier, and acknowledged:");
            result.acknowledged().forEach(found -> out.println("- " + found));
        }
        result.activity().remarks().forEach(out::println);
        if (problems.isEmpty()) {
            out.println(result.whole());
            if (result.activity().problems().isEmpty()) {
                out.println(result.activity().whole());
            }
            return ExitCode.OK;
        }
        return ExitCode.UNEXPECTED;
    }
}
