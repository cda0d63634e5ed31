package org.twelvemonth.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.figures.Position.IN_WINDOW;
import static org.twelvemonth.figures.Position.OTHER_REQUEST;
import static org.twelvemonth.figures.Position.OUTSIDE_WINDOW;
import static org.twelvemonth.figures.Position.REQUEST;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.register.RegisterEntry;

class AssessorTests {

    @ParameterizedTest(name = "{0}, {1} to {2}: {3}")
    @CsvSource({
        "COMPLETED,   2026-02-01, 2026-03-01, IN_WINDOW",
        "TERMINATED,  2026-02-01, 2026-03-01, IN_WINDOW",
        "IN_DELIVERY, 2026-02-01, '',         IN_WINDOW",
        "SUSPENDED,   2024-02-01, '',         IN_WINDOW",
        "IN_DELIVERY, 2026-11-01, '',         OUTSIDE_WINDOW",
        "IN_DELIVERY, 2020-01-01, 2025-10-31, OUTSIDE_WINDOW",
        // Over, but no end is written: the start day alone counts.
        "COMPLETED,   2025-10-31, '',         OUTSIDE_WINDOW",
        "COMPLETED,   2025-11-01, '',         IN_WINDOW",
        "TERMINATED,  2025-10-31, '',         OUTSIDE_WINDOW",
        "REQUESTED,   '',         '',         REQUEST",
        "UNDER_ASSESSMENT, '',    '',         REQUEST",
        "APPROVED,    2026-12-01, '',         REQUEST",
        "DECLINED,    '',         '',         REQUEST",
        "WITHDRAWN,   '',         '',         REQUEST",
        "CANCELLED,   '',         '',         REQUEST",
    })
    void countsWhatWasDeliveredWithinTheWindow(String status, String start, String end, Position position) {
        assertThat(new Rows()
                        .with("R-1", "Fiji", "status", status, "delivery_start", start, "delivery_end", end)
                        .assessment()
                        .position())
                .isEqualTo(position);
    }

    @ParameterizedTest(name = "{0}, requested {1}, decided {2}: {3}")
    @CsvSource({
        "DECLINED,  2025-09-01, 2025-11-01, REQUEST",
        "DECLINED,  2025-09-01, 2025-10-31, OTHER_REQUEST",
        "DECLINED,  2026-10-31, 2026-11-01, REQUEST",
        "CANCELLED, 2026-11-01, 2026-11-02, OTHER_REQUEST",
        "REQUESTED, 2019-01-01, '',         REQUEST",
        "REQUESTED, 2026-11-01, '',         OTHER_REQUEST",
    })
    void takesRequestsMadeDecidedOrOpenInTheWindow(String status, String requested, String decided, Position position) {
        assertThat(new Rows()
                        .with(
                                "R-1",
                                "Fiji",
                                "status",
                                status,
                                "delivery_start",
                                "",
                                "delivery_end",
                                "",
                                "request_date",
                                requested,
                                "decision_date",
                                decided)
                        .assessment()
                        .position())
                .isEqualTo(position);
    }

    @Test
    void findsNothingOnARecordThatIsInOrder() {
        Assessment assessment = new Rows().with("R-1", "Fiji").assessment();

        assertThat(assessment.publishable()).isTrue();
        assertThat(assessment.findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1} {2}={3}: {4}")
    @CsvSource({
        "disclosure, '', , , DISCLOSURE_BLANK",
        "disclosure, maybe, , , DISCLOSURE_UNKNOWN",
        "disclosure, UNDECIDED, , , DISCLOSURE_UNDECIDED",
        "disclosure_approver, '', , , PUBLISH_WITHOUT_APPROVER",
        "disclosure_decided_on, '', , , PUBLISH_WITHOUT_DATE",
        "withholding_grounds, S31, , , PUBLISH_WITH_GROUNDS",
        "disclosure, WITHHOLD, , , WITHHELD_WITHOUT_GROUND",
        "disclosure, WITHHOLD, withholding_grounds, S99, WITHHELD_ON_UNKNOWN_GROUND",
        "marking, SECRET, , , MARKING_FORBIDS",
        "marking, COSMIC, , , MARKING_FORBIDS",
    })
    void keepsBackWithAFinding(String column, String value, String column2, String value2, Rule rule) {
        Assessment assessment = (column2 == null
                        ? new Rows().with("R-1", "Fiji", column, value)
                        : new Rows().with("R-1", "Fiji", column, value, column2, value2))
                .assessment();

        assertThat(assessment.publishable()).isFalse();
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly(rule);
    }

    @ParameterizedTest(name = "{0}={1} {2}={3}: {4}")
    @CsvSource({
        "approved_on, '', marking, OFFICIAL, DELIVERED_WITHOUT_APPROVAL",
        "approved_on, 2026-02-02, marking, OFFICIAL, DELIVERED_WITHOUT_APPROVAL",
        "osja_reference, '', marking, OFFICIAL, ASSESSMENT_MISSING",
        "osja_review_due, 2026-02-15, marking, OFFICIAL, ASSESSMENT_REVIEW_OVERDUE",
        "section_26, pending, marking, OFFICIAL, SECTION_26_PENDING",
        "section_26, Awaiting consent, marking, OFFICIAL, SECTION_26_PENDING",
        "section_26, applied for on 3 May, marking, OFFICIAL, SECTION_26_PENDING",
        "section_26, Not yet received, marking, OFFICIAL, SECTION_26_PENDING",
        "section_26, Refused, marking, OFFICIAL, SECTION_26_PENDING",
        "disclosure_review_due, 2026-10-30, marking, OFFICIAL, DISCLOSURE_REVIEW_OVERDUE",
        "delivery_end, 2026-11-01, marking, OFFICIAL, STATUS_CONTRADICTS_DATES",
        "status, IN_DELIVERY, marking, OFFICIAL, STATUS_CONTRADICTS_DATES",
        "delivery_end, '', marking, OFFICIAL, NO_END_DATE",
        "country, Jersey, marking, OFFICIAL, CROWN_DEPENDENCY",
        "country, GB, marking, OFFICIAL, UNITED_KINGDOM",
    })
    void flagsWithoutKeepingBack(String column, String value, String column2, String value2, Rule rule) {
        Assessment assessment =
                new Rows().with("R-1", "Fiji", column, value, column2, value2).assessment();

        assertThat(assessment.obstacles()).isEmpty();
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly(rule);
    }

    @ParameterizedTest(name = "since {0}: {1}")
    @CsvSource({"2024-10-30, true", "2024-10-31, false"})
    void flagsWhatIsOpenEndedForMoreThanTwentyFourMonths(String start, boolean flagged) {
        List<Finding> findings = new Rows()
                .with(
                        "R-1",
                        "Fiji",
                        "status",
                        "IN_DELIVERY",
                        "delivery_start",
                        start,
                        "delivery_end",
                        "",
                        "approved_on",
                        "2024-01-01")
                .assessment()
                .findings();

        assertThat(findings.stream().anyMatch(finding -> finding.rule() == Rule.OPEN_ENDED_TOO_LONG))
                .isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource({
        "UNDECIDED, SECRET, DISCLOSURE_UNDECIDED,",
        "'', TOP SECRET, DISCLOSURE_BLANK,",
        "maybe, SECRET, DISCLOSURE_UNKNOWN,",
        "UNDECIDED, COSMIC, DISCLOSURE_UNDECIDED, MARKING_UNKNOWN",
        "WITHHOLD, COSMIC, WITHHELD_WITHOUT_GROUND, MARKING_UNKNOWN",
    })
    void saysThatAMarkingForbidsOnlyWhereSomebodyDecidedToPublish(
            String disclosure, String marking, Rule rule, Rule other) {
        List<Finding> findings = new Rows()
                .with("R-1", "Fiji", "disclosure", disclosure, "marking", marking)
                .assessment()
                .findings();

        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrderElementsOf(other == null ? List.of(rule) : List.of(rule, other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "N/A", "TBC", "?", "n.a.", "...", "unknown", "\u2800", "\u3164"})
    void knowsNoApproverInAPlaceholder(String approver) {
        Assessment assessment =
                new Rows().with("R-1", "Fiji", "disclosure_approver", approver).assessment();

        assertThat(assessment.publishable()).isFalse();
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly(Rule.PUBLISH_WITHOUT_APPROVER);
    }

    @ParameterizedTest(name = "{0}={1} {2}={3}: {4}")
    @CsvSource(delimiter = '¦', nullValues = "none", textBlock = """
            disclosure ¦ nach Prüfung ¦ marking ¦ '' ¦ Not published: the decision is not PUBLISH, WITHHOLD or UNDECIDED. Written is "nach Prüfung".
            disclosure ¦ publısh ¦ marking ¦ '' ¦ Not published: the decision is not PUBLISH, WITHHOLD or UNDECIDED. Written is "publısh".
            disclosure ¦ N/A ¦ marking ¦ '' ¦ Not published: the decision is not PUBLISH, WITHHOLD or UNDECIDED. Written is "N/A".
            disclosure ¦ unknown ¦ marking ¦ '' ¦ Not published: the decision is not PUBLISH, WITHHOLD or UNDECIDED. Written is "unknown".
            marking ¦ COSMIC ¦ title ¦ T ¦ Not published: the marking is not one we know. Written is "COSMIC".
            marking ¦ OFFICIAL SECRET ¦ title ¦ T ¦ Not published: the marking is not one we know. Written is "OFFICIAL SECRET".
            disclosure ¦ WITHHOLD ¦ withholding_grounds ¦ S31; security; S99 ¦ Not published: withheld on a ground that is no section of the Act we know. Written is "security", "S99".
            withholding_grounds ¦ S31; tbc ¦ title ¦ T ¦ Not published: decided for publication, but grounds for withholding are written. Written is "S31", "tbc".
            """)
    void quotesTheWordsThatAreNotUnderstood(String column, String value, String column2, String value2, String detail) {
        Assessment assessment =
                new Rows().with("R-1", "Fiji", column, value, column2, value2).assessment();

        assertThat(assessment.findings()).extracting(Finding::detail).containsExactly(detail);
    }

    @Test
    void quotesWhatCannotBeSeenAsCodePointsAndShortened() {
        String written = "\u202EHSILBUP\u200B" + "x".repeat(80);

        assertThat(new Rows()
                        .with("R-1", "Fiji", "disclosure", "x" + written, "marking", "OFFICIAL" + written)
                        .assessment()
                        .findings())
                .extracting(Finding::detail)
                .containsExactly(
                        "Not published: the decision is not PUBLISH, WITHHOLD or UNDECIDED. Written is"
                                + " \"x[U+202E]HSILBUP[U+200B]" + "x".repeat(49) + "…\".",
                        "Not published: the marking is not one we know. Written is \"OFFICIAL[U+202E]HSILBUP[U+200B]"
                                + "x".repeat(42) + "…\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "title", "request_date", "decision_date", "decline_reason", "purpose"})
    void showsAWithdrawnRequestWithoutACountry(String says) {
        Rows rows = new Rows();
        String value = says.endsWith("_date") ? "2026-03-02" : "Advice";
        rows.with("R-1", "", "status", "WITHDRAWN", "title", "", "delivery_start", "", "delivery_end", "", says, value);

        assertThat(rows.assessment().position()).isEqualTo(says.equals("nothing") ? OTHER_REQUEST : REQUEST);
    }

    @Test
    void asksWhetherAWithdrawnRequestWithoutACountryIsOfTheWindow() {
        assertThat(new Rows()
                        .with("R-1", "", "status", "WITHDRAWN", "delivery_start", "", "request_date", "2019-01-01")
                        .assessment()
                        .position())
                .isEqualTo(OTHER_REQUEST);
    }

    @ParameterizedTest(name = "{0}, then withdrawn on {1}: {2}")
    @CsvSource({
        "REQUESTED, '', REQUEST",
        "REQUESTED, 2026-06-01, REQUEST",
        "REQUESTED, 2025-06-01, OTHER_REQUEST",
        "COMPLETED, 2026-06-01, OTHER_REQUEST",
    })
    void takesAWithdrawalThatSaysNoMoreForThatOfTheRequestBefore(String before, String changed, Position position) {
        RegisterEntry request =
                new Rows().with("R-1", "Fiji", "status", before).entries().getFirst();
        RegisterEntry withdrawal = new Rows()
                .with(
                        "R-1",
                        "",
                        "deleted",
                        "yes",
                        "title",
                        "",
                        "delivery_start",
                        "",
                        "delivery_end",
                        "",
                        "updated_at",
                        changed)
                .entries()
                .getFirst();

        assertThat(new Assessor(Rows.WINDOW)
                        .assess(new RegisterEntry(
                                "R-1",
                                withdrawal.current(),
                                List.of(Objects.requireNonNull(request.current())),
                                List.of()))
                        .position())
                .isEqualTo(position);
    }

    @Test
    void doesNotCallAProperlyWithheldSecretAMistake() {
        Assessment assessment = new Rows()
                .with("R-1", "Fiji", "disclosure", "WITHHOLD", "withholding_grounds", "S24", "marking", "SECRET")
                .assessment();

        assertThat(assessment.withheld()).isTrue();
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void makesAReferenceUndecidedThatHasARejectedRow() {
        RegisterEntry good = new Rows().with("R-1", "Fiji").entries().getFirst();
        RegisterEntry bad = new Rows().with("R-1", "Atlantis").entries().getFirst();

        Assessment assessment =
                new Assessor(Rows.WINDOW).assess(new RegisterEntry("R-1", good.current(), List.of(), bad.rejected()));

        assertThat(assessment.position()).isEqualTo(IN_WINDOW);
        assertThat(assessment.obstacles()).containsExactly(Obstacle.REJECTED_ROW);
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly(Rule.ROW_REJECTED);
        assertThat(Rule.ROW_REJECTED.blocking()).isTrue();
    }

    @Test
    void flagsATieAsBlocking() {
        List<RegisterEntry> rows = new Rows()
                .with("R-1", "Fiji")
                .with("R-1", "Tonga")
                .with("R-1", "Samoa")
                .entries();
        Outcome.Accepted current = Objects.requireNonNull(rows.get(1).current());
        Outcome.Accepted equal = Objects.requireNonNull(rows.get(0).current());
        Outcome.Accepted older = Objects.requireNonNull(rows.get(2).current());

        Assessment assessment = new Assessor(Rows.WINDOW)
                .assess(new RegisterEntry("R-1", current, List.of(older, equal), List.of(), List.of(equal, current)));

        assertThat(assessment.findings())
                .containsExactly(new Finding(
                        Rule.ROWS_TIE,
                        "R-1",
                        "Rows have the same reference and the same time of change.",
                        List.of(equal.source(), current.source())));
        assertThat(Rule.ROWS_TIE.blocking()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2199-01-01, 2199-01-01",
        "2027-02-01, 2027-02-01",
        "2027-02-01T00:00:00Z, 2027-02-01",
        "2027-01-31T23:30:00-01:00, 2027-02-01",
        "2062-10-03T12:00, 2062-10-03",
    })
    void keepsBackWhatSaysThatItWasChangedInTheFuture(String updatedAt, String day) {
        Assessment assessment =
                new Rows().with("R-1", "Fiji", "updated_at", updatedAt).assessment();

        assertThat(assessment.obstacles()).containsExactly(Obstacle.CHANGED_IN_FUTURE);
        assertThat(assessment.findings())
                .containsExactly(new Finding(
                        Rule.CHANGED_IN_FUTURE,
                        "R-1",
                        "It says that it was last changed on " + day
                                + "; for this reporting month, changes count up to 2027-01-31.",
                        List.of(Objects.requireNonNull(assessment.entry().current())
                                .source())));
        assertThat(Rule.CHANGED_IN_FUTURE.blocking()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-03", "2026-11-05T09:00:00Z", "2027-01-31", "2027-01-31T23:59:59"})
    void takesChangesOfTheMonthsAfterTheReportingMonth(String updatedAt) {
        Assessment assessment =
                new Rows().with("R-1", "Fiji", "updated_at", updatedAt).assessment();

        assertThat(assessment.publishable()).isTrue();
        assertThat(assessment.findings()).isEmpty();
    }

    /** It wins over every correction, wherever it stands to the window. */
    @ParameterizedTest
    @CsvSource({"status, WITHDRAWN", "status, DECLINED", "delivery_start, 2026-12-01"})
    void flagsAChangeInTheFutureOfWhatIsNotInTheWindow(String column, String value) {
        List<Finding> findings = new Rows()
                .with("R-1", "Fiji", column, value, "delivery_end", "", "updated_at", "2199-01-01")
                .assessment()
                .findings();

        assertThat(findings).extracting(Finding::rule).contains(Rule.CHANGED_IN_FUTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01", "2026-11-03", "2027-04-01", "2199-12-31"})
    void keepsBackWhatIsDecidedForPublicationAfterTheReportingMonth(String day) {
        Assessment assessment =
                new Rows().with("R-1", "Fiji", "disclosure_decided_on", day).assessment();

        assertThat(assessment.obstacles()).containsExactly(Obstacle.DECIDED_AFTER_MONTH);
        assertThat(assessment.findings())
                .containsExactly(new Finding(
                        Rule.DECIDED_AFTER_MONTH,
                        "R-1",
                        "The decision to publish is of " + day + ", after the end of the reporting month, 2026-10-31.",
                        List.of(Objects.requireNonNull(assessment.entry().current())
                                .source())));
        assertThat(Rule.DECIDED_AFTER_MONTH.blocking()).isTrue();
    }

    @Test
    void publishesWhatIsDecidedOnTheLastDayOfTheReportingMonth() {
        assertThat(new Rows()
                        .with("R-1", "Fiji", "disclosure_decided_on", "2026-10-31")
                        .assessment()
                        .publishable())
                .isTrue();
    }

    @Test
    void withholdsWhateverTheDayOfThatDecision() {
        Assessment assessment = new Rows()
                .with(
                        "R-1",
                        "Fiji",
                        "disclosure",
                        "WITHHOLD",
                        "withholding_grounds",
                        "S31",
                        "disclosure_decided_on",
                        "2027-01-01")
                .assessment();

        assertThat(assessment.withheld()).isTrue();
        assertThat(assessment.findings()).isEmpty();
    }

    /** The most restrictive counts, and which of the two that is depends on the month. */
    @Test
    void keepsBackWhatTiesWithADecisionAfterTheReportingMonth() {
        List<RegisterEntry> rows = new Rows()
                .with("R-1", "Fiji", "disclosure_decided_on", "2026-11-02")
                .with("R-1", "Fiji")
                .entries();
        Outcome.Accepted later = Objects.requireNonNull(rows.get(0).current());
        Outcome.Accepted current = Objects.requireNonNull(rows.get(1).current());

        Assessment assessment = new Assessor(Rows.WINDOW)
                .assess(new RegisterEntry("R-1", current, List.of(later), List.of(), List.of(later, current)));

        assertThat(assessment.obstacles()).containsExactly(Obstacle.DECIDED_AFTER_MONTH);
        assertThat(assessment.findings())
                .extracting(Finding::detail)
                .containsExactly(
                        "Rows have the same reference and the same time of change.",
                        "The decision to publish is of 2026-11-02, after the end of the reporting month, 2026-10-31.");
    }

    @Test
    void asksNothingOfWorkOfAnotherTime() {
        Assessment assessment = new Rows()
                .with("R-1", "Fiji", "delivery_start", "2020-01-01", "delivery_end", "2020-02-01", "disclosure", "")
                .assessment();

        assertThat(assessment.position()).isEqualTo(OUTSIDE_WINDOW);
        assertThat(assessment.findings()).isEmpty();
        assertThat(List.of(REQUEST, OTHER_REQUEST)).doesNotContain(assessment.position());
    }
}
