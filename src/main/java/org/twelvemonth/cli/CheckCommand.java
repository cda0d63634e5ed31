package org.twelvemonth.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordFiles;
import org.twelvemonth.intake.RecordReader;
import org.twelvemonth.job.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code twelvemonth check}: reads and judges the input, and writes nothing. */
@Command(
        name = "check",
        description = {
            "Reads all record files and says what would be accepted and rejected, and why. Writes nothing.",
            "Exit code 3 when a file would be refused as a whole, or no row can be used."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Workplace workplace = common.workplace();
        Intake intake = new Intake(
                workplace.settings().countryRegister(), workplace.settings().mappings());
        Rejections rejections = new Rejections();
        PrintWriter out = spec.commandLine().getOut();
        long accepted = 0;
        List<RecordFile> files = RecordFiles.in(workplace.input());
        for (RecordFile file : files) {
            try (RecordReader reader = intake.open(file)) {
                long before = accepted + rejections.rows();
                for (Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
                    switch (outcome) {
                        case Outcome.Accepted row -> accepted++;
                        case Outcome.Rejected row -> rejections.add(row);
                    }
                }
                out.println(file.name() + ": " + Words.count(accepted + rejections.rows() - before, "row") + ".");
                reader.remarks().forEach(remark -> out.println(file.name() + " " + remark));
            }
        }
        out.println(Words.count(accepted + rejections.rows(), "row") + " in "
                + Words.count(files.size(), "record file") + ": " + accepted + " accepted, " + rejections.rows()
                + " rejected.");
        rejections.print(out);
        return (accepted == 0 ? ExitCode.INPUT_REFUSED : ExitCode.OK).number();
    }
}
