package org.twelvemonth.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.figures.PublishedLists;
import org.twelvemonth.period.ReportingMonth;

class EditionRunTests {
    private static final ReportingMonth MONTH = ReportingMonth.parse("2026-10");

    private final EditionRun run = new EditionRun(new EditionRun.Inputs(
            new RunRequest(MONTH, 5, "ops", "command line"),
            new Baselines.Comparison(new EditionKey(MONTH, "inputs", "baseline", "0.1.0"), PublishedLists.NONE, null),
            List.of()));

    @Test
    void givesWhatAStepHasMade() {
        run.add(new EditionRun.Checked(List.of("The file a.csv is gone.")));

        assertThat(run.get(EditionRun.Checked.class).shrinkage()).containsExactly("The file a.csv is gone.");
    }

    @Test
    void refusesToGiveWhatNoStepHasMadeYet() {
        assertThatIllegalStateException()
                .isThrownBy(() -> run.get(EditionRun.Sealed.class))
                .withMessage("No step of this run has made the part Sealed yet.");
    }

    @Test
    void closesWhatStepsHaveOpenedLastFirst() throws Exception {
        List<String> closed = new ArrayList<>();
        run.closing(() -> closed.add("first"));
        run.closing(() -> closed.add("second"));

        run.close();
        run.close();

        assertThat(closed).containsExactly("second", "first");
    }
}
