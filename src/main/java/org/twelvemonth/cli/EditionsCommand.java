package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.twelvemonth.audit.Alarms;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code twelvemonth editions}: the sealed editions, and where they stand. */
@Command(
        name = "editions",
        description =
                "Lists the sealed editions with their status and folder, newest first; with --month, those of that"
                        + " month alone.",
        mixinStandardHelpOptions = true)
final class EditionsCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Mixin
    private MonthOption month = new MonthOption();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    EditionsCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Workplace workplace = common.workplaceThatIsFree();
        String prefix = month.given() ? month.orLastComplete(clock).toString() : "";
        PrintWriter out = spec.commandLine().getOut();
        try (Application application = Application.start(workplace, Progress.SILENT, common, clock)) {
            application.get(Editions.class).all().stream()
                    .filter(edition -> edition.status().sealed())
                    .filter(edition -> edition.key().month().toString().startsWith(prefix))
                    .forEach(edition -> out.println(line(workplace, edition)));
            application
                    .get(Alarms.class)
                    .sentence()
                    .ifPresent(spec.commandLine().getErr()::println);
        }
        return ExitCode.OK.number();
    }

    private static String line(Workplace workplace, Edition edition) {
        Path folder = EditionFolder.sealed(workplace.output(), edition);
        return edition.key().month() + "/edition-" + edition.requireNumber() + "  "
                + edition.status().words() + "  "
                + (Files.isDirectory(folder) ? folder : missing(folder));
    }

    private static String missing(Path folder) {
        return Manifest.isAllThatIsLeft(folder)
                ? "(its files were removed when their time was over; a run with the same inputs builds them again)"
                : "(its folder is missing; a run with the same inputs rebuilds it)";
    }
}
