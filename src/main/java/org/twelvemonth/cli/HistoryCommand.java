package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.account.People;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.RunHistory;
import org.twelvemonth.job.RunOutcome;
import org.twelvemonth.job.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code twelvemonth history}: the runs and the editions that the ledger knows. */
@Command(
        name = "history",
        description = "Lists editions and runs, newest first; with --month, those of that month alone.",
        mixinStandardHelpOptions = true)
final class HistoryCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final InstantSource clock;

    @Mixin
    private MonthOption month = new MonthOption();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    HistoryCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Workplace workplace = common.workplaceThatIsFree();
        String prefix = month.given() ? month.orLastComplete(clock).toString() : "";
        if (!workplace.mayHaveLedger()) {
            out.println("No run yet: the data folder " + workplace.data() + " is not there.");
            return ExitCode.OK.number();
        }
        try (Application application = Application.start(workplace, Progress.SILENT, common, clock)) {
            People people = application.get(People.class);
            out.println("Editions");
            application.get(Editions.class).all().stream()
                    .filter(edition -> edition.key().month().toString().startsWith(prefix))
                    .forEach(edition -> out.println("  " + people.named(line(workplace, edition))));
            out.println("Runs");
            application.get(RunHistory.class).all().stream()
                    .filter(run -> run.month().toString().startsWith(prefix))
                    .forEach(run -> out.println("  " + people.named(line(run))));
        }
        return ExitCode.OK.number();
    }

    private static String line(Workplace workplace, Edition edition) {
        String folder = edition.status().sealed()
                ? EditionFolder.sealed(workplace.output(), edition).toString()
                : "(not sealed)";
        return String.join(
                "  ",
                edition.key().month().toString(),
                edition.number() == null ? "edition -" : "edition " + edition.number(),
                edition.status().words(),
                "requested by " + edition.requestedBy(),
                folder);
    }

    private static String line(RunHistory.Run run) {
        return String.join(
                        "  ",
                        run.month().toString(),
                        time(run.started()) + " to " + time(run.ended()),
                        run.status().toLowerCase(Locale.ROOT),
                        "by " + run.request().requestedBy() + " ("
                                + run.request().trigger() + ")",
                        outcome(run))
                .stripTrailing();
    }

    private static String outcome(RunHistory.Run run) {
        return run.outcome() == RunOutcome.SEALED ? "" : (run.outcome().words() + ". " + run.cause()).stripTrailing();
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "?" : TIME.format(time);
    }
}
