package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.figures.BlockingFinding;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.review.Review;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twelvemonth findings}: what must be acknowledged before an edition can be approved. */
@Command(
        name = "findings",
        description = {
            "Lists the findings of an edition that must be acknowledged before approval, each with its id.",
            "For compliance staff: what it prints is internal."
        },
        mixinStandardHelpOptions = true)
final class FindingsCommand implements Callable<Integer> {
    private final InstantSource clock;

    @Parameters(
            paramLabel = "MONTH[/EDITION]",
            description = "The month, such as 2026-10, for its newest edition; or one, such as 2026-10/edition-1.")
    private String edition = "";

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    FindingsCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        EditionChoice choice = EditionChoice.parse(edition);
        Workplace workplace = common.workplaceThatIsFree();
        try (Application application = Application.start(workplace, Progress.SILENT, common, clock)) {
            Edition chosen = choice.newest(application.get(Editions.class));
            CommonOptions.recordPrinting(workplace, clock, "findings " + chosen.name());
            print(chosen, application.get(Review.class));
        }
        return ExitCode.OK.number();
    }

    private void print(Edition chosen, Review review) {
        PrintWriter out = spec.commandLine().getOut();
        List<BlockingFinding> findings = review.findings(chosen);
        out.println(chosen.name() + ", " + chosen.status().words() + ": "
                + Words.count(BlockingFinding.count(findings), "blocking finding") + ".");
        findings.forEach(finding -> out.println(line(finding)));
        List<String> changes = review.changesSinceBuilt(chosen);
        if (!changes.isEmpty()) {
            out.println("Since it was built: " + String.join(" ", changes) + " It needs a new edition.");
        }
        if (chosen.status() == EditionStatus.IN_REVIEW) {
            review.outdatedComparison(chosen).ifPresent(why -> out.println(why + " It needs a new edition."));
        }
    }

    private static String line(BlockingFinding finding) {
        String where = finding.sources().stream().map(SourceLine::toString).collect(Collectors.joining("; "));
        String subject = finding.subject().isEmpty() ? "" : " " + finding.subject() + ".";
        return finding.id() + "  " + finding.rule().title() + "." + subject
                + (finding.detail().isEmpty() ? "" : " " + finding.detail())
                + (where.isEmpty() ? "" : " (" + where + ")");
    }
}
