package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.twelvemonth.audit.Alarms;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.review.PublishedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twelvemonth verify}: whether an edition's files are still what was sealed, and what the public reads what was published. */
@Command(
        name = "verify",
        description = {
            "Compares every file of a sealed edition with its manifest, the manifest with the ledger, and what the public"
                    + " reads with what the ledger says was published.",
            "Exit code 1 when a file is missing, was changed, or does not belong there, or when the link leads elsewhere."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Parameters(paramLabel = "EDITION", description = "The edition as the output folder names it: 2026-10/edition-1.")
    private Path edition = Path.of("");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    VerifyCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Workplace workplace = common.workplaceThatIsFree();
        Path folder = workplace.output().resolve(edition).normalize();
        if (Manifest.isAllThatIsLeft(folder)) {
            throw new UsageException(
                    "The files of " + edition + " were removed when their time was over, and its manifest"
                            + " alone was kept. A run of the month with the same inputs builds them again.");
        }
        if (!Files.isRegularFile(folder.resolve(Manifest.FILE_NAME))) {
            throw new UsageException("There is no edition in " + folder + ": no " + Manifest.FILE_NAME
                    + " was found there." + " Name one as the output folder does, for example 2026-10/edition-1.");
        }
        try (Application application = Application.start(workplace, Progress.SILENT, common, clock)) {
            PublishedFiles files = application.get(PublishedFiles.class);
            ExitCode sealed = report(folder, differences(application.get(Editions.class), files, folder, workplace));
            ExitCode live = reportLive(files.differences());
            application
                    .get(Alarms.class)
                    .sentence()
                    .ifPresent(spec.commandLine().getErr()::println);
            return sealed == ExitCode.OK ? live.number() : sealed.number();
        }
    }

    private static List<String> differences(Editions editions, PublishedFiles files, Path folder, Workplace workplace) {
        return editions.all().stream()
                .filter(known -> known.status().sealed())
                .filter(known -> EditionFolder.sealed(workplace.output(), known).equals(folder))
                .findFirst()
                .map(files::differences)
                .orElse(List.of("The ledger knows no such edition."));
    }

    private ExitCode report(Path folder, List<String> differences) {
        if (differences.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("All " + Manifest.read(folder).files().size() + " files are as they were sealed.");
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("The edition in " + folder + " is not as it was sealed:");
        differences.forEach(difference -> err.println("- " + difference));
        err.println("Restore its folder from a backup; or move it away, and run the month again with the same inputs.");
        return ExitCode.UNEXPECTED;
    }

    private ExitCode reportLive(List<String> differences) {
        if (differences.isEmpty()) {
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("What the public reads is not what was published:");
        differences.forEach(difference -> err.println("- " + difference));
        err.println(
                "Move what does not belong there away, and the publication's folder if it was changed; the next decision puts it"
                        + " back. Look into who changed it.");
        return ExitCode.UNEXPECTED;
    }
}
