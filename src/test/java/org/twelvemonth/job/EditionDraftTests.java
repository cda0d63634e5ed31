package org.twelvemonth.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twelvemonth.engagement.EngagementBuilder.COUNTRIES;

import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresComputation;
import org.twelvemonth.figures.PublishedLists;
import org.twelvemonth.figures.ReportingRules;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.workbook.EngagementsWorkbook;
import org.twelvemonth.workbook.WorkbookDraft;

class EditionDraftTests {
    private static final ReportingMonth MONTH = ReportingMonth.parse("2026-10");
    private static final Assessments NONE = predicate -> true;
    private static final Figures FIGURES = FiguresComputation.compute(
            NONE, MONTH.window(), ReportingRules.DEFAULTS, COUNTRIES, PublishedLists.NONE, List.of());

    @TempDir
    Path folder;

    private final EditionDraft draft = new EditionDraft(
            new RunRequest(MONTH, 5, "somebody", "command line"),
            new Baselines.Comparison(new EditionKey(MONTH, "inputs", "baseline", "0.1.0"), PublishedLists.NONE, null),
            List.of());

    @Test
    void closesItsWorkbookWhenTheJobWasStoppedBeforeItWasWritten() throws Exception {
        WorkbookDraft begun = draft.begun(begin());

        draft.close();

        assertThatThrownBy(() -> begun.write(FIGURES)).isInstanceOf(ClosedChannelException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void closesTheWorkbookOfAnEarlierAttemptAndNotTheNewOne() throws Exception {
        WorkbookDraft first = draft.begun(begin());
        WorkbookDraft second = draft.begun(begin());

        assertThatThrownBy(() -> first.write(FIGURES)).isInstanceOf(ClosedChannelException.class);
        assertThatCode(() -> second.write(FIGURES)).doesNotThrowAnyException();
        draft.close();
    }

    private WorkbookDraft begin() throws Exception {
        return new EngagementsWorkbook(COUNTRIES.order()).begin(folder.resolve("engagements.xlsx"));
    }
}
