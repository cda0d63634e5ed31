package org.twelvemonth.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Assessor;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresComputation;
import org.twelvemonth.figures.FiguresFile;
import org.twelvemonth.figures.Finding;
import org.twelvemonth.figures.FindingsFile;
import org.twelvemonth.figures.Rule;
import org.twelvemonth.gate.Gate;
import org.twelvemonth.gate.GateInput;
import org.twelvemonth.intake.ImportedFile;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.register.RejectedRecordsFile;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.publiclist.ListedCountry;
import org.twelvemonth.publiclist.PublicList;
import org.twelvemonth.publiclist.PublicListWriter;
import org.twelvemonth.summary.SummaryWriter;
import org.twelvemonth.workbook.EngagementsWorkbook;
import org.twelvemonth.workbook.WorkbookDraft;

/** The bodies of the steps, in the order in which they run; the import has a class of its own. */
@Component
final class EditionSteps {
    private final Workplace workplace;
    private final CountryRegister countries;
    private final PublicListWriter publicListWriter;
    private final EngagementsWorkbook workbook;
    private final SummaryWriter summaries = new SummaryWriter();
    private final Gate gate;
    private final Editions editions;
    private final ShrinkageCheck shrinkage;
    private final RejectedRows rejectedRows;
    private final ManifestOfRun manifests;
    private final CurrentConditions conditions;

    EditionSteps(
            Workplace workplace,
            CountryRegister countries,
            PublicListWriter publicListWriter,
            Gate gate,
            Editions editions,
            ShrinkageCheck shrinkage,
            RejectedRows rejectedRows,
            ManifestOfRun manifests,
            CurrentConditions conditions) {
        this.workplace = workplace;
        this.countries = countries;
        this.publicListWriter = publicListWriter;
        this.workbook = new EngagementsWorkbook(countries.order());
        this.gate = gate;
        this.editions = editions;
        this.shrinkage = shrinkage;
        this.rejectedRows = rejectedRows;
        this.manifests = manifests;
        this.conditions = conditions;
    }

    /** Opens the edition in the ledger, and empty folders for its files. */
    void openEdition(EditionRun run) throws IOException {
        Edition edition = editions.open(
                run.inputs().comparison().key(), run.inputs().request().requestedBy());
        EditionFolder folder = EditionFolder.of(workplace.output(), edition);
        run.closing(folder::removeTemporaryFiles);
        folder.create();
        folder.createTemporaryFiles();
        run.add(new EditionRun.Opened(edition, folder));
        workbook.prepare();
    }

    /** Refuses an input of which too little can be used, or from which something has gone; its rejected rows are kept. */
    void checkIntake(EditionRun run) {
        EditionRun.Imported imported = run.get(EditionRun.Imported.class);
        RunRequest request = run.inputs().request();
        try {
            IntakeCheck.check(imported.files(), request.maxRejectedPercent());
            run.add(new EditionRun.Checked(shrinkage.check(imported.files(), request.shrinkage())));
        } catch (RunRefusedException e) {
            if (imported.files().stream().anyMatch(file -> file.rejected() > 0)) {
                rejectedRows.keep(run.inputs().comparison().key(), imported.register());
            }
            throw e;
        }
    }

    /**
     * Judges every entry of the register, and projects the public list from what is listed. The one walk makes the rows of the
     * workbook, too, and the file of rejected rows, which a person can correct.
     */
    void computeFigures(EditionRun run) throws IOException {
        ReportingWindow window = run.inputs().request().month().window();
        Assessments assessments = new Assessor(window, workplace.settings().differentReferences())
                .over(run.get(EditionRun.Imported.class).register());
        Path folder = run.get(EditionRun.Opened.class).folder().internalFiles();
        WorkbookDraft begun = run.closing(workbook.begin(folder.resolve("engagements.xlsx")));
        Figures figures;
        try (RejectedRecordsFile rejected = RejectedRecordsFile.create(folder.resolve(RejectedRecordsFile.FILE_NAME))) {
            figures = FiguresComputation.compute(
                    assessments
                            .shownTo(begun::add)
                            .shownTo(assessment ->
                                    rejected.addAll(assessment.entry().rejected())),
                    window,
                    workplace.settings().reportingRules(),
                    countries,
                    run.inputs().comparison().lists(),
                    notices(run));
        }
        PublicList publicList = new PublicList(
                window,
                workplace.settings().continents(),
                figures.listed().stream().map(ListedCountry::of).toList());
        List<Finding> findings = Stream.of(namedByTheWording(publicList), changedConditions(run))
                .flatMap(List::stream)
                .toList();
        run.add(new EditionRun.Computed(assessments, figures.with(findings), publicList, begun));
    }

    private List<Finding> namedByTheWording(PublicList list) {
        return gate.namedBesides(list).stream()
                .map(code -> new Finding(
                        Rule.UNLISTED_COUNTRY_NAMED,
                        countries.byCode(code).orElseThrow().name(),
                        "The public files name it, by a template or a display name, as templates.may-name allows."
                                + " It is not on the list of this month.",
                        List.of()))
                .toList();
    }

    private List<Finding> changedConditions(EditionRun run) {
        Baselines.LastPublication last = run.inputs().comparison().last();
        if (last == null) {
            return List.of();
        }
        if (last.conditions() == null) {
            return List.of(
                    changed(
                            "Settings",
                            "Nobody can tell what has changed since " + last.edition()
                                    + ": it was built by a version of the program that did not record settings and templates."));
        }
        return last.conditions().changesTo(conditions.inUse()).stream()
                .map(change -> changed(change.part(), "Since " + last.edition() + ": " + change.sentences()))
                .toList();
    }

    private static Finding changed(String part, String detail) {
        return new Finding(Rule.CONDITIONS_CHANGED, part, detail, List.of());
    }

    private List<String> notices(EditionRun run) {
        List<String> files = run.inputs().files().stream().map(RecordFile::name).toList();
        return Stream.concat(
                        workplace.settings().mappings().notices(files).stream(),
                        run.get(EditionRun.Imported.class).files().stream()
                                .map(ImportedFile::notices)
                                .flatMap(List::stream))
                .toList();
    }

    /** Writes all public files, from the projection alone. */
    void writePublicList(EditionRun run) throws IOException {
        publicListWriter.write(
                run.get(EditionRun.Computed.class).publicList(),
                run.get(EditionRun.Opened.class).folder().publicFiles());
    }

    /** Writes the workbook, whose rows are there already. */
    void writeWorkbook(EditionRun run) throws IOException {
        EditionRun.Computed computed = run.get(EditionRun.Computed.class);
        try (WorkbookDraft begun = computed.workbook()) {
            begun.write(computed.figures());
        }
    }

    /** Writes the summaries, the findings that a reviewer must acknowledge, and the figures for the console. */
    void writeSummary(EditionRun run) throws IOException {
        Figures figures = run.get(EditionRun.Computed.class).figures();
        Path folder = run.get(EditionRun.Opened.class).folder().internalFiles();
        summaries.write(figures, folder);
        FindingsFile.write(figures, folder.resolve(FindingsFile.FILE_NAME));
        FiguresFile.write(figures, folder.resolve(FiguresFile.FILE_NAME));
    }

    /** Reopens every file that was written. Their digests are taken meanwhile: the gate waits for the workbook's reading. */
    void verifyOutputs(EditionRun run) throws IOException {
        EditionFolder folder = run.get(EditionRun.Opened.class).folder();
        EditionRun.Computed computed = run.get(EditionRun.Computed.class);
        FutureTask<List<Manifest.FileEntry>> files = new FutureTask<>(folder::files);
        Thread.ofPlatform().name("digests").daemon().start(files);
        gate.verify(new GateInput(folder.root(), computed.publicList(), computed.figures(), computed.assessments()));
        run.add(new EditionRun.Verified(digested(files)));
    }

    /** Gives the edition its number, moves it to its final name, and puts it into review. */
    void sealEdition(EditionRun run) throws IOException {
        EditionRun.Opened opened = run.get(EditionRun.Opened.class);
        Edition edition = editions.withNumber(opened.edition(), opened.folder().highestNumber());
        Manifest manifest = manifests.of(run, edition.requireNumber());
        editions.record(edition, manifest);
        run.add(new EditionRun.Sealed(edition, opened.folder().seal(manifest)));
        editions.putIntoReview(edition);
    }

    private static List<Manifest.FileEntry> digested(FutureTask<List<Manifest.FileEntry>> files) throws IOException {
        try {
            return files.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the digests of the files were taken.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IOException("The digests of the files could not be taken.", e.getCause());
        }
    }
}
