package org.twelvemonth.workbook;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.figures.Eligibility;
import org.twelvemonth.figures.Position;
import org.twelvemonth.intake.Outcome;

/**
 * A row about an engagement.
 *
 * @param row the row of the record file
 * @param assessment the entry that it belongs to
 */
record EngagementRow(Outcome.Accepted row, Assessment assessment) {
    Engagement engagement() {
        return row.engagement();
    }

    /** Whether it can be published, in a word or three. */
    String publication() {
        return assessment.eligibility().map(Eligibility::label).orElseThrow();
    }

    static void counting(Assessment assessment, Consumer<EngagementRow> rows) {
        current(assessment, Position.IN_WINDOW, rows);
    }

    static BiConsumer<Assessment, Consumer<EngagementRow>> counting(Eligibility eligibility) {
        return (assessment, rows) -> {
            if (assessment.is(eligibility)) {
                counting(assessment, rows);
            }
        };
    }

    static void requests(Assessment assessment, Consumer<EngagementRow> rows) {
        current(assessment, Position.REQUEST, rows);
    }

    static void superseded(Assessment assessment, Consumer<EngagementRow> rows) {
        for (Outcome.Accepted row : assessment.entry().superseded()) {
            rows.accept(new EngagementRow(row, assessment));
        }
    }

    private static void current(Assessment assessment, Position position, Consumer<EngagementRow> rows) {
        Outcome.Accepted current = assessment.entry().current();
        if (assessment.position() == position && current != null) {
            rows.accept(new EngagementRow(current, assessment));
        }
    }
}
