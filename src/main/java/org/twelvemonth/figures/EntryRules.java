package org.twelvemonth.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.DisclosureDecision;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.register.RegisterEntry;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.text.QuotedText;

/** The rules that look at one reference; those that look at a country are in {@link CountryRules}. */
final class EntryRules {
    private static final int LONG_OPEN_MONTHS = 24;

    private final ReportingWindow window;
    private final LatestDays latest;
    private final RegisterEntry entry;
    private final Outcome.Accepted current;
    private final Engagement engagement;
    private final List<Finding> findings;

    EntryRules(
            ReportingWindow window,
            LatestDays latest,
            RegisterEntry entry,
            Outcome.Accepted current,
            List<Finding> findings) {
        this.window = window;
        this.latest = latest;
        this.entry = entry;
        this.current = current;
        this.engagement = current.engagement();
        this.findings = findings;
    }

    /** A finding for each rejected row. */
    static List<Finding> forRejected(RegisterEntry entry, LikeFindings like) {
        return entry.rejected().isEmpty()
                ? List.of()
                : entry.rejected().stream().map(row -> forRejected(row, like)).toList();
    }

    private static Finding forRejected(Outcome.Rejected row, LikeFindings like) {
        String reference = row.reference();
        return reference == null
                ? new Finding(
                        Rule.REFERENCE_UNREADABLE,
                        "",
                        "The row may have been the correction that withholds a record." + like.namedBy(row)
                                + " Mend it, or make sure that it withholds nothing that is listed.",
                        List.of(row.source()))
                : new Finding(
                        Rule.ROW_REJECTED,
                        reference,
                        "The row could not be accepted; it may have been the correction that withholds."
                                + like.namedBy(row),
                        List.of(row.source()));
    }

    void check(Position position, Set<Obstacle> obstacles) {
        if (!entry.tied().isEmpty()) {
            findings.add(new Finding(
                    Rule.ROWS_TIE,
                    engagement.reference(),
                    "Rows have the same reference and the same time of change.",
                    entry.tied().stream().map(Outcome.Accepted::source).toList()));
        }
        checkChange();
        if (position == Position.IN_WINDOW) {
            checkDisclosure(obstacles);
            checkApprovals();
            checkDelivery();
            checkCountries();
        }
        if (position != Position.OUTSIDE_WINDOW && position != Position.OTHER_REQUEST) {
            checkRequest();
        }
    }

    /** The day that is too late; of rows that tie, it may be another's than that of the one that counts. */
    private @Nullable LocalDate dayOfDecision() {
        return Stream.concat(Stream.of(current), entry.tied().stream())
                .map(Outcome.Accepted::engagement)
                .filter(latest::decidedLater)
                .map(row -> row.decision().decidedOn())
                .findFirst()
                .orElse(null);
    }

    private void checkChange() {
        if (latest.changedLater(engagement)) {
            add(
                    Rule.CHANGED_IN_FUTURE,
                    "It says that it was last changed on " + LatestDays.dayOfChange(engagement)
                            + "; for this reporting month, changes count up to " + latest.ofChange() + ".");
        }
    }

    private void checkDisclosure(Set<Obstacle> obstacles) {
        for (Obstacle obstacle : obstacles) {
            Rule rule = ruleOf(obstacle);
            if (rule != null) {
                add(rule, "Not published: " + obstacle.words() + "." + written(obstacle));
            }
        }
        if (obstacles.contains(Obstacle.DECIDED_AFTER_MONTH)) {
            add(
                    Rule.DECIDED_AFTER_MONTH,
                    "The decision to publish is of " + dayOfDecision() + ", after the end of the reporting month, "
                            + window.end() + ".");
        }
        LocalDate due = engagement.decision().reviewDue();
        if (due != null && due.isBefore(window.end())) {
            add(Rule.DISCLOSURE_REVIEW_OVERDUE, "The review was due on " + due + ".");
        }
    }

    /** What the record has that is not understood, a sentence; empty where there is nothing to quote. */
    private String written(Obstacle obstacle) {
        DisclosureDecision decision = engagement.decision();
        return switch (obstacle) {
            case DISCLOSURE_UNKNOWN -> written(decision.writtenDisclosure());
            case MARKING_UNKNOWN -> written(decision.writtenMarking());
            case WITHHELD_ON_UNKNOWN_GROUND ->
                written(decision.grounds().stream()
                        .filter(ground -> ground.section().isEmpty())
                        .map(WithholdingGround::written)
                        .toList());
            case PUBLISH_WITH_GROUNDS ->
                written(decision.grounds().stream()
                        .map(WithholdingGround::written)
                        .toList());
            default -> "";
        };
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : written(List.of(text));
    }

    private static String written(List<String> texts) {
        return " Written is " + QuotedText.ofAll(texts) + ".";
    }

    private @Nullable Rule ruleOf(Obstacle obstacle) {
        return switch (obstacle) {
            // They have findings of their own.
            case WITHHELD, REJECTED_ROW, LIKE_REFERENCE, CHANGED_IN_FUTURE, DECIDED_AFTER_MONTH -> null;
            case WITHHELD_WITHOUT_GROUND -> Rule.WITHHELD_WITHOUT_GROUND;
            case WITHHELD_ON_UNKNOWN_GROUND -> Rule.WITHHELD_ON_UNKNOWN_GROUND;
            case UNDECIDED -> Rule.DISCLOSURE_UNDECIDED;
            case DISCLOSURE_BLANK -> Rule.DISCLOSURE_BLANK;
            case DISCLOSURE_UNKNOWN -> Rule.DISCLOSURE_UNKNOWN;
            case PUBLISH_WITHOUT_APPROVER -> Rule.PUBLISH_WITHOUT_APPROVER;
            case PUBLISH_WITHOUT_DATE -> Rule.PUBLISH_WITHOUT_DATE;
            case PUBLISH_WITH_GROUNDS -> Rule.PUBLISH_WITH_GROUNDS;
            case MARKING_FORBIDS -> decidedToPublish() ? Rule.MARKING_FORBIDS : null;
            case MARKING_UNKNOWN -> decidedToPublish() ? Rule.MARKING_FORBIDS : Rule.MARKING_UNKNOWN;
        };
    }

    private boolean decidedToPublish() {
        return engagement.decision().disclosure() == Disclosure.PUBLISH;
    }

    private void checkApprovals() {
        LocalDate start = engagement.delivery().start();
        LocalDate approved = engagement.approval().approvedOn();
        if (approved == null) {
            add(Rule.DELIVERED_WITHOUT_APPROVAL, "No date of approval is written.");
        } else if (start != null && approved.isAfter(start)) {
            add(
                    Rule.DELIVERED_WITHOUT_APPROVAL,
                    "Delivery began on " + start + ", the approval is of " + approved + ".");
        }
        Engagement.Assessment assessment = engagement.assessment();
        if (assessment.reference() == null && assessment.status() == null) {
            add(Rule.ASSESSMENT_MISSING, "Neither a reference nor a status of the assessment is written.");
        }
        LocalDate due = assessment.reviewDue();
        LocalDate last = engagement.lastDay();
        if (due != null && due.isBefore(window.end()) && (last == null || last.isAfter(due))) {
            add(Rule.ASSESSMENT_REVIEW_OVERDUE, "The review was due on " + due + ", and delivery went on.");
        }
        checkConsent();
    }

    private void checkConsent() {
        String consent = engagement.approval().section26();
        if (consent == null) {
            return;
        }
        switch (Section26Consent.of(consent)) {
            case SETTLED -> {
                // Nothing to look at.
            }
            case NOT_GIVEN ->
                add(
                        Rule.SECTION_26_PENDING,
                        "Delivery took place, and the consent is written as not given: " + QuotedText.of(consent)
                                + ".");
            case UNCLEAR ->
                add(
                        Rule.SECTION_26_PENDING,
                        "Delivery took place, and what is written says neither that consent is given nor that none is"
                                + " needed: " + QuotedText.of(consent) + ".");
        }
    }

    private void checkDelivery() {
        EngagementStatus status = engagement.status();
        LocalDate start = engagement.delivery().start();
        LocalDate end = engagement.delivery().end();
        if (end == null && status.deliveryOver()) {
            add(Rule.NO_END_DATE, "The status is " + status.words() + ".");
        }
        if (end == null
                && !status.deliveryOver()
                && start != null
                && start.isBefore(window.end().minusMonths(LONG_OPEN_MONTHS))) {
            add(Rule.OPEN_ENDED_TOO_LONG, "Delivery began on " + start + ".");
        }
        if (end != null && status.deliveryOver() && end.isAfter(window.end())) {
            add(Rule.STATUS_CONTRADICTS_DATES, "The status is " + status.words() + ", the end is only on " + end + ".");
        }
        if (end != null && !status.deliveryOver() && end.isBefore(window.end())) {
            add(Rule.STATUS_CONTRADICTS_DATES, "The status is " + status.words() + ", the end was on " + end + ".");
        }
    }

    private void checkRequest() {
        EngagementStatus status = engagement.status();
        LocalDate start = engagement.delivery().start();
        if (!status.delivered() && start != null && !start.isAfter(window.end())) {
            add(
                    Rule.STATUS_CONTRADICTS_DATES,
                    "The status is " + status.words() + ", delivery began on " + start + ".");
        }
        LocalDate requested = engagement.request().requestedOn();
        LocalDate decided = engagement.request().decidedOn();
        if (requested != null && decided != null && decided.isBefore(requested)) {
            add(Rule.STATUS_CONTRADICTS_DATES, "Decided on " + decided + ", but requested on " + requested + ".");
        }
    }

    private void checkCountries() {
        if (assists(Country.Standing.HOME)) {
            add(Rule.UNITED_KINGDOM, "The record names the United Kingdom.");
        }
        if (assists(Country.Standing.CROWN_DEPENDENCY)) {
            add(Rule.CROWN_DEPENDENCY, "The record names a Crown dependency.");
        }
    }

    /** A loop: asked of every record, streams took a tenth of the time that it takes to judge and write one. */
    private boolean assists(Country.Standing standing) {
        for (Country country : engagement.countries()) {
            if (country.standing() == standing) {
                return true;
            }
        }
        return false;
    }

    private void add(Rule rule, String detail) {
        findings.add(new Finding(rule, engagement.reference(), detail, List.of(current.source())));
    }
}
