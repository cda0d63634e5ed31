package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.twelvemonth.edition.EditionCheck;
import org.twelvemonth.edition.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twelvemonth verify}: whether an edition's files are still what was sealed. */
@Command(
        name = "verify",
        description = {
            "Compares every file of a sealed edition with its manifest. Reads only.",
            "Exit code 1 when a file is missing, was changed, or does not belong there."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "EDITION", description = "The edition as the output folder names it: 2026-10/edition-1.")
    private Path edition = Path.of("");

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = common.workplace().output().resolve(edition);
        if (Manifest.isAllThatIsLeft(folder)) {
            throw new UsageException(
                    "The files of " + edition + " were removed when their time was over, and its manifest"
                            + " alone was kept. A run of the month with the same inputs builds them again.");
        }
        if (!Files.isRegularFile(folder.resolve(Manifest.FILE_NAME))) {
            throw new UsageException("There is no edition in " + folder + ": no " + Manifest.FILE_NAME
                    + " was found there." + " Name one as the output folder does, for example 2026-10/edition-1.");
        }
        List<String> differences = EditionCheck.differences(folder);
        if (differences.isEmpty()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("All " + Manifest.read(folder).files().size() + " files are as they were sealed.");
            return ExitCode.OK.number();
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("The edition in " + folder + " is not as it was sealed:");
        differences.forEach(difference -> err.println("- " + difference));
        err.println("Restore its folder from a backup; or move it away, and run the month again with the same inputs.");
        return ExitCode.UNEXPECTED.number();
    }
}
