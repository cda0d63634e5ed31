package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.job.MonthlyReport;
import org.twelvemonth.job.RunRequest;
import org.twelvemonth.job.RunResult;
import org.twelvemonth.job.Shrinkage;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.notify.Notifier;
import org.twelvemonth.text.StackTraces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twelvemonth run}: builds a month's edition. */
@Command(
        name = "run",
        description = {
            "Builds the edition of a month from the record files. The same inputs give the same edition: running it"
                    + " again changes nothing.",
            "The last line of standard output is the edition's folder, alone."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private MonthOption month = new MonthOption();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--max-rejected",
            paramLabel = "PERCENT",
            defaultValue = "5",
            description = "Refuse the input when more of its rows than this are rejected. Default: ${DEFAULT-VALUE}.")
    private double maxRejected = RunRequest.DEFAULT_MAX_REJECTED_PERCENT;

    @Option(
            names = "--accept-shrinkage",
            description = "Go on although files or many records are gone since the last edition; kept in the manifest.")
    private boolean acceptShrinkage;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description =
                    "Why more rejected rows or a shrinkage are allowed. Kept in the audit trail and in the history of"
                            + " runs: name no record in it.")
    private String reason = "";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description =
                    "The account that requests the edition, and so may not approve it. Its password is asked for at the"
                            + " terminal, or read from the first line of standard input. Without it, the user of the operating"
                            + " system is the requester (see docs/review.md).")
    private @Nullable String name;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RunCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (!(maxRejected >= 0 && maxRejected <= 100)) {
            throw new UsageException(
                    "--max-rejected is a share in per cent, from 0 to 100; found " + maxRejected + ".");
        }
        RunRequest request = request(ShellUser.actor());
        check(request);
        Workplace workplace = common.workplaceThatIsFree();
        WritableFolder.require(workplace.output(), "--output");
        if (name != null) {
            AccountSignIn.requireLocalAccounts(workplace);
        }
        String password = name == null ? "" : PasswordInput.existing();
        Console console = new Console(err());
        try (Application application = Application.start(workplace, console, common, clock)) {
            RunRequest attributed = name == null
                    ? request
                    : request(AccountSignIn.require(application, name, password).name());
            RunResult result = application.get(MonthlyReport.class).run(attributed);
            console.finished();
            application.get(Notifier.class).trouble().ifPresent(err()::println);
            return report(result, attributed).number();
        }
    }

    private RunRequest request(String requestedBy) {
        return new RunRequest(
                month.orLastComplete(clock),
                maxRejected,
                acceptShrinkage ? Shrinkage.ACCEPT : Shrinkage.REFUSE,
                requestedBy,
                "command line",
                reason.strip());
    }

    private static void check(RunRequest request) {
        if (request.reason().length() > RunRequest.LONGEST_REASON) {
            throw new UsageException("--reason has at most 1,000 characters; found "
                    + request.reason().length() + ".");
        }
        if (!request.reason().isEmpty() && request.allowances().isEmpty()) {
            throw new UsageException(
                    "--reason says why a run departs from what usually holds. Give it with --max-rejected"
                            + " or --accept-shrinkage, or leave it out.");
        }
    }

    private ExitCode report(RunResult result, RunRequest request) {
        return switch (result) {
            case RunResult.Sealed sealed -> {
                tell(sealed.summary(), request);
                yield folder(sealed.folder());
            }
            case RunResult.AlreadyThere there -> {
                out().println("The edition for " + request.month()
                        + " from these inputs and settings is already there; nothing was changed.");
                yield folder(there.folder());
            }
            case RunResult.InputRefused refused -> {
                err().println(refused.reason());
                yield ExitCode.INPUT_REFUSED;
            }
            case RunResult.GateRefused refused -> {
                err().println("The edition was not sealed: what was written did not pass verification.");
                refused.reasons().forEach(reason -> err().println("- " + reason));
                yield ExitCode.GATE_REFUSED;
            }
            case RunResult.Stopped stopped -> {
                err().println("The run was stopped. The same command goes on with it.");
                yield ExitCode.UNEXPECTED;
            }
            case RunResult.Failed failed -> {
                err().println(Failure.describe(failed.cause(), common.debug()));
                if (common.debug()) {
                    err().print(StackTraces.of(failed.cause()));
                }
                yield ExitCode.UNEXPECTED;
            }
        };
    }

    private void tell(RunResult.PublicSummary summary, RunRequest request) {
        PrintWriter out = out();
        out.printf(
                Locale.ROOT,
                "Read %s from %s: %d accepted, %d rejected.%n",
                Words.count(summary.rows(), "row"),
                Words.count(summary.files(), "record file"),
                summary.accepted(),
                summary.rejected());
        if (summary.rejected() > 0) {
            out.println("The rejected rows, with reasons, are in internal/rejected-records.csv.");
        }
        summary.notices().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "Listed for %s: %s on %s.%n",
                request.month(),
                Words.count(summary.listed(), "country or territory", "countries and territories"),
                Words.count(summary.continents(), "continent"));
        out.println("The edition waits for review. It is in");
    }

    private ExitCode folder(Path folder) {
        out().println(folder);
        return ExitCode.OK;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
