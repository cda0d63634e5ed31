package org.twelvemonth.gate;

import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.figures.Assessment;
import org.twelvemonth.intake.Outcome;

/** Hands over everything of a record that the public must not read, whether the record is published or not. */
final class ConfidentialValues {
    private final BiConsumer<String, GateRule> texts;
    private final Consumer<BigDecimal> sums;

    ConfidentialValues(BiConsumer<String, GateRule> texts, Consumer<BigDecimal> sums) {
        this.texts = texts;
        this.sums = sums;
    }

    void of(Assessment assessment) {
        Outcome.Accepted current = assessment.entry().current();
        if (current != null) {
            of(current.engagement());
        }
        assessment.entry().superseded().forEach(row -> of(row.engagement()));
        assessment.entry().rejected().forEach(this::of);
    }

    private void of(Engagement engagement) {
        text(GateRule.REFERENCE, engagement.reference());
        text(GateRule.TITLE, engagement.title());
        of(engagement.assistance());
        text(GateRule.FREE_TEXT, engagement.request().declineReason());
        text(GateRule.REFERENCE, engagement.assessment().reference());
        text(GateRule.FREE_TEXT, engagement.assessment().status());
        text(GateRule.FREE_TEXT, engagement.assessment().risk());
        text(GateRule.FREE_TEXT, engagement.approval().level());
        text(GateRule.FREE_TEXT, engagement.approval().section26());
        text(GateRule.FREE_TEXT, engagement.funding().funder());
        sum(engagement.funding().contractValue());
        sum(engagement.funding().amountReceived());
        text(GateRule.FREE_TEXT, engagement.decision().approver());
        text(GateRule.FREE_TEXT, engagement.decision().writtenDisclosure());
        text(GateRule.FREE_TEXT, engagement.decision().writtenMarking());
        engagement.decision().grounds().forEach(ground -> text(GateRule.FREE_TEXT, ground.written()));
        engagement.others().values().forEach(value -> text(GateRule.FREE_TEXT, value));
    }

    private void of(Engagement.Assistance assistance) {
        text(GateRule.RECIPIENT, assistance.recipient());
        text(GateRule.FREE_TEXT, assistance.locality());
        text(GateRule.FREE_TEXT, assistance.purpose());
        text(GateRule.FREE_TEXT, assistance.theme());
        text(GateRule.FREE_TEXT, assistance.type());
        text(GateRule.FREE_TEXT, assistance.mode());
        text(GateRule.FREE_TEXT, assistance.partners());
    }

    /** A rejected row may hold anything in any cell. */
    private void of(Outcome.Rejected rejected) {
        text(GateRule.REFERENCE, rejected.reference());
        rejected.cells().values().forEach(cell -> text(GateRule.FREE_TEXT, cell));
    }

    private void text(GateRule rule, @Nullable String value) {
        if (value != null) {
            texts.accept(value, rule);
        }
    }

    private void sum(@Nullable BigDecimal sum) {
        if (sum != null) {
            sums.accept(sum);
        }
    }
}
