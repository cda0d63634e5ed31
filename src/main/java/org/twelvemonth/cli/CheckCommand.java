package org.twelvemonth.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.intake.CountryName;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.IntakeRefusedException;
import org.twelvemonth.intake.MappingSuggestion;
import org.twelvemonth.intake.Mappings;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordCheck;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.RecordFiles;
import org.twelvemonth.intake.RecordReader;
import org.twelvemonth.intake.register.LikeReferenceSearch;
import org.twelvemonth.intake.register.LikeReferences;
import org.twelvemonth.intake.register.RejectedRecordsFile;
import org.twelvemonth.job.SettingsFile;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.period.ReportingWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twelvemonth check}: reads and judges the input, and changes nothing. */
@Command(
        name = "check",
        description = {
            "Reads all record files and says what would be accepted and rejected, and why, and how each name of a"
                    + " country was understood. Changes nothing. With --month, says also how many accepted rows deliver"
                    + " in its window.",
            "Exit code 3 when a file would be refused as a whole, or no row can be used."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final int LIKE_SHOWN = 10;

    private final InstantSource clock;

    @Mixin
    private MonthOption month = new MonthOption();

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json: the latter with values of the records. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description =
                    "Write the rejected rows, as they are and with the reasons, to this CSV file. It is internal.")
    private @Nullable Path rejected;

    @Option(
            names = "--suggest-mapping",
            paramLabel = "FILE",
            description = "Read this file alone and propose a mapping for the settings.")
    private @Nullable Path unmapped;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** How the report is printed. */
    enum Format {
        TEXT,
        JSON
    }

    private final CountryNames names = new CountryNames();
    private final Rejections rejections = new Rejections();
    private final LikeReferenceSearch references = new LikeReferenceSearch();
    private final List<String> notices = new ArrayList<>();
    private final List<IntakeRefusedException> refused = new ArrayList<>();
    private long accepted;
    private @Nullable ReportingWindow window;
    private long inWindow;

    CheckCommand(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        window = month.given() ? month.orLastComplete(clock).window() : null;
        Workplace workplace = common.workplace();
        if (unmapped != null) {
            refuseOptionsOfTheCheck();
            suggest(workplace, unmapped);
            return ExitCode.OK.number();
        }
        if (Files.isDirectory(workplace.data())) {
            // The check itself makes no data folder.
            CommonOptions.recordPrinting(workplace, clock, "check");
        }
        RecordFiles.Found found = RecordFiles.find(workplace.input());
        refused.addAll(found.refused());
        Mappings mappings = workplace.settings().mappings();
        Intake intake = new Intake(workplace.settings().countryRegister(), mappings);
        notices.addAll(
                mappings.notices(found.files().stream().map(RecordFile::name).toList()));
        try (RejectedRecordsFile file = rejected == null ? null : rejectedRecords(workplace, rejected)) {
            RecordCheck.Listener listener = listener(file);
            found.files().forEach(recordFile -> readOrRefuse(intake, recordFile, listener));
        }
        if (refused.isEmpty()) {
            tellLikeReferences(workplace, intake, found.files());
        }
        if (names.isFull()) {
            notices.add("There are more names of countries than are shown.");
        }
        if (window != null) {
            notices.add(inWindow(window));
        }
        CheckReport report = new CheckReport(
                accepted + rejections.rows(),
                accepted,
                rejections.rows(),
                names.list(),
                rejections.list(),
                List.copyOf(notices),
                refused.stream()
                        .map(refusal -> new CheckReport.Refusal(
                                refusal.file(), format == Format.JSON ? refusal.withCells() : refusal.getMessage()))
                        .toList());
        switch (format) {
            case TEXT ->
                report.printText(out(), found.files().size() + found.refused().size());
            case JSON -> report.printJson(out());
        }
        refused.forEach(refusal ->
                spec.commandLine().getErr().println(Console.isTerminal() ? refusal.withCells() : refusal.getMessage()));
        return (accepted == 0 || !refused.isEmpty() ? ExitCode.INPUT_REFUSED : ExitCode.OK).number();
    }

    /** A file that is refused does not keep the others from being read: all that refuse a run are named. */
    private void readOrRefuse(Intake intake, RecordFile file, RecordCheck.Listener listener) {
        try {
            RecordCheck.read(intake, List.of(file), listener);
        } catch (IntakeRefusedException e) {
            refused.add(e);
        }
    }

    private RecordCheck.Listener listener(@Nullable RejectedRecordsFile rejectedRecords) {
        return new RecordCheck.Listener() {
            @Override
            public void row(Outcome outcome, List<CountryName> written) {
                names.add(written);
                references.add(outcome);
                switch (outcome) {
                    case Outcome.Accepted row -> accepted(row.engagement());
                    case Outcome.Rejected row -> {
                        rejections.add(row);
                        if (rejectedRecords != null) {
                            rejectedRecords.add(row);
                        }
                    }
                }
            }

            @Override
            public void file(RecordFile file, long rows, List<String> remarks) {
                notices.add(file.name() + ": " + Words.count(rows, "row") + ".");
                remarks.forEach(remark -> notices.add(file.name() + " " + remark));
            }
        };
    }

    private void accepted(Engagement engagement) {
        accepted++;
        if (window != null && engagement.countsIn(window)) {
            inWindow++;
        }
    }

    private String inWindow(ReportingWindow window) {
        return "Accepted rows that deliver between " + window.start() + " and " + window.end() + ": " + inWindow
                + " of " + accepted + ".";
    }

    /** By file and line: what a command prints ends up in mails. Reads the files again, if there are any. */
    private void tellLikeReferences(Workplace workplace, Intake intake, List<RecordFile> files) {
        LikeReferences like = references.found(workplace.settings().differentReferences());
        if (like.isEmpty()) {
            return;
        }
        for (RecordFile file : files) {
            try (RecordReader reader = intake.open(file)) {
                for (Outcome outcome = reader.next(); outcome != null; outcome = reader.next()) {
                    like.add(outcome);
                }
            }
        }
        List<LikeReferences.Alike> alike = List.copyOf(like.alike().values());
        alike.stream()
                .limit(LIKE_SHOWN)
                .forEach(group -> notices.add("References look alike and may mean one record: "
                        + group.members().stream()
                                .limit(LIKE_SHOWN)
                                .map(member -> member.source().toString())
                                .collect(Collectors.joining("; "))
                        + (group.members().size() > LIKE_SHOWN
                                ? "; and " + (group.members().size() - LIKE_SHOWN) + " more"
                                : "")
                        + ". Correct the reference of the one that is wrong; if they mean different records, name them in the setting"
                        + " references.different."));
        if (alike.size() > LIKE_SHOWN) {
            notices.add("References look alike in " + (alike.size() - LIKE_SHOWN) + " more groups.");
        }
    }

    /** Not among the record files: the next run would read it. */
    private static RejectedRecordsFile rejectedRecords(Workplace workplace, Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        if (absolute.startsWith(workplace.input())) {
            throw new UsageException(
                    "--rejected names a file in the input folder, which the next run would read. Name one"
                            + " elsewhere.");
        }
        RejectedRecordsFile created = RejectedRecordsFile.create(absolute);
        OwnerOnly.restrict(absolute);
        return created;
    }

    private void refuseOptionsOfTheCheck() {
        if (rejected != null || spec.commandLine().getParseResult().hasMatchedOption("--format")) {
            throw new UsageException(
                    "--suggest-mapping reads one file and proposes settings; --rejected and --format are for the"
                            + " check of all record files. Leave one of them out.");
        }
    }

    private void suggest(Workplace workplace, Path file) {
        MappingSuggestion suggestion =
                MappingSuggestion.of(file, workplace.settings().countryRegister());
        out().print(SettingsFile.text(suggestion));
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
