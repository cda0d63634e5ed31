package org.twelvemonth.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.EngagementBuilder;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Assessor;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresComputation;
import org.twelvemonth.figures.FiguresFile;
import org.twelvemonth.figures.FindingsFile;
import org.twelvemonth.figures.PublishedLists;
import org.twelvemonth.figures.ReportingRules;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.SourceLine;
import org.twelvemonth.intake.register.Register;
import org.twelvemonth.intake.register.RegisterEntry;
import org.twelvemonth.intake.register.RejectedRecordsFile;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.publiclist.ListedCountry;
import org.twelvemonth.publiclist.PublicList;
import org.twelvemonth.publiclist.PublicListWriter;
import org.twelvemonth.publiclist.PublicTemplates;
import org.twelvemonth.summary.SummaryWriter;
import org.twelvemonth.workbook.EngagementsWorkbook;

/** An edition as the job writes it, from real parts. */
final class AnEdition {
    private static final PublicTemplates TEMPLATES = PublicTemplates.from(null);
    private static final Gate GATE = new Gate(TEMPLATES, EngagementBuilder.COUNTRIES, Set.of());
    static final ReportingWindow WINDOW = new ReportingMonth(YearMonth.of(2026, 10)).window();

    private final List<RegisterEntry> entries = new ArrayList<>();
    private PublicTemplates templates = TEMPLATES;

    private AnEdition() {}

    static AnEdition of(EngagementBuilder... engagements) {
        AnEdition edition = new AnEdition();
        for (int i = 0; i < engagements.length; i++) {
            Engagement engagement = engagements[i].build();
            Outcome.Accepted row = new Outcome.Accepted(new SourceLine("records.csv", i + 2), engagement);
            edition.entries.add(new RegisterEntry(engagement.reference(), row, List.of(), List.of()));
        }
        return edition;
    }

    AnEdition wordedBy(PublicTemplates others) {
        templates = others;
        return this;
    }

    private Register register() {
        return predicate -> entries.stream().allMatch(predicate);
    }

    Assessments assessments() {
        return new Assessor(WINDOW).over(register());
    }

    Figures figures() {
        return FiguresComputation.compute(
                assessments(),
                WINDOW,
                ReportingRules.DEFAULTS,
                EngagementBuilder.COUNTRIES,
                PublishedLists.NONE,
                List.of());
    }

    PublicList list() {
        return new PublicList(
                WINDOW,
                ContinentScheme.M49,
                figures().listed().stream().map(ListedCountry::of).toList());
    }

    /** Writes all files honestly. */
    GateInput writtenTo(Path folder) throws IOException {
        return writtenTo(folder, list());
    }

    /** Writes the files from another list than the figures give. */
    GateInput writtenTo(Path folder, PublicList list) throws IOException {
        Path files = Files.createDirectory(folder.resolve("public"));
        new PublicListWriter(templates).write(list, files);
        Path internal = Files.createDirectory(folder.resolve("internal"));
        new EngagementsWorkbook(EngagementBuilder.COUNTRIES.order())
                .write(figures(), assessments(), internal.resolve("engagements.xlsx"));
        new SummaryWriter().write(figures(), internal);
        RejectedRecordsFile.write(register(), internal.resolve(RejectedRecordsFile.FILE_NAME));
        FindingsFile.write(figures(), internal.resolve(FindingsFile.FILE_NAME));
        FiguresFile.write(figures(), internal.resolve(FiguresFile.FILE_NAME));
        return new GateInput(folder, list, figures(), assessments());
    }

    static Gate gate() {
        return GATE;
    }
}
