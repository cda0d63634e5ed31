package org.twelvemonth.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twelvemonth.intake.register.RegisterEntry;
import org.twelvemonth.period.ReportingMonth;

/** The exact reason for which a country of an earlier list is no longer listed. */
class RemovalReasonsTests {
    private static final String EARLY =
            "It was on the list for 2026-09, and would still be by the dates of its engagements then. ";

    @ParameterizedTest(name = "{0}={1} {2}={3}: {4}")
    @CsvSource(delimiter = '¦', nullValues = "none", textBlock = """
            disclosure  ¦ WITHHOLD ¦ withholding_grounds ¦ S31 ¦ Of its 1 engagement in the window, kept back: 1 withheld by decision.
            disclosure  ¦ '' ¦ none ¦ none ¦ Of its 1 engagement in the window, kept back: 1 undecided. What stands against them: no decision is written (1).
            marking     ¦ SECRET ¦ none ¦ none ¦ Of its 1 engagement in the window, kept back: 1 forbidden by marking. What stands against them: marked above OFFICIAL-SENSITIVE (1).
            marking     ¦ COSMIC ¦ none ¦ none ¦ Of its 1 engagement in the window, kept back: 1 forbidden by marking. What stands against them: the marking is not one we know (1).
            delivery_start ¦ 2025-01-01 ¦ delivery_end ¦ 2025-10-31 ¦ 1 record that names it says now that delivery ended before 2025-11-01.
            delivery_start ¦ 2026-11-01 ¦ delivery_end ¦ 2026-11-02 ¦ 1 record that names it says now that delivery begins after 2026-10-31.
            deleted     ¦ yes ¦ none ¦ none ¦ 1 record that names it is now withdrawn or deleted.
            status      ¦ DECLINED ¦ none ¦ none ¦ 1 record that names it is now declined.
            status      ¦ CANCELLED ¦ none ¦ none ¦ 1 record that names it is now cancelled.
            status      ¦ REQUESTED ¦ request_date ¦ 2019-01-01 ¦ 1 record that names it is now requested.
            delivery_end ¦ 31/10/2026 ¦ none ¦ none ¦ 1 row that names it was rejected, and no row of the same reference was accepted.
            country     ¦ Tonga ¦ none ¦ none ¦ No record names it now: a record or a record file is gone, or names other countries.
            """)
    void saysWhatTheOnlyRecordSaysNow(String column, String value, String column2, String value2, String reason) {
        Rows rows = column2 == null
                ? new Rows().with("R-1", "Malta", column, value)
                : new Rows().with("R-1", "Malta", column, value, column2, value2);

        assertThat(removedEarly(rows, ListingPolicy.LIST_CROWN_DEPENDENCIES, "MT"))
                .containsExactly(EARLY + reason);
    }

    @Test
    void saysEachReasonOfSeveralRecordsWithItsNumber() {
        Rows rows = new Rows()
                .with("R-1", "Malta", "disclosure", "WITHHOLD", "withholding_grounds", "S31")
                .with("R-2", "Malta; Fiji", "disclosure_approver", "", "disclosure_decided_on", "")
                .with("R-3", "MT", "disclosure_approver", "-")
                .with("R-4", "Malta", "status", "WITHDRAWN")
                .with("R-5", "Malta", "status", "WITHDRAWN")
                .with("R-6", "MLT", "trained", "many");

        assertThat(removedEarly(rows, ListingPolicy.LIST_CROWN_DEPENDENCIES, "MT"))
                .containsExactly(EARLY + "Of its 3 engagements in the window, kept back: 1 withheld by decision, 2"
                        + " undecided. What stands against them: decided for publication, but no approver is written (2);"
                        + " decided for publication, but no date is written (1). 2 records that name it are now withdrawn or"
                        + " deleted. 1 row that names it was rejected, and no row of the same reference was accepted.");
    }

    @Test
    void saysThatTheSettingsLeaveCrownDependenciesOut() {
        Rows rows = new Rows().with("R-1", "Jersey");

        assertThat(removedEarly(rows, ListingPolicy.LEAVE_OUT_CROWN_DEPENDENCIES, "JE"))
                .containsExactly(EARLY + "The settings leave Crown dependencies out.");
    }

    @Test
    void saysThatARejectedRowMayBeOfACountryThatNoRecordNames() {
        Rows rows = new Rows().with("R-1", "Fiji").with("R-2", "Atlantis");

        assertThat(removedEarly(rows, ListingPolicy.LIST_CROWN_DEPENDENCIES, "MT"))
                .containsExactly(EARLY + "No record names it now: a record or a record file is gone, or names other"
                        + " countries. A row that was rejected may be of it.");
    }

    @Test
    void saysThatACorrectionNamesOtherCountries() {
        assertThat(reason(corrected("country", "Tonga")))
                .isEqualTo("1 record that named it names other countries now.");
    }

    @Test
    void saysThatADeletionNeedNotNameTheCountry() {
        assertThat(reason(corrected("country", "", "deleted", "yes")))
                .isEqualTo("1 record that names it is now withdrawn or deleted.");
    }

    @Test
    void saysThatARowOfTheReferenceWasRejected() {
        RegisterEntry good = new Rows().with("R-1", "Malta").entries().getFirst();
        RegisterEntry bad = new Rows().with("R-1", "Atlantis").entries().getFirst();

        assertThat(reason(new RegisterEntry("R-1", good.current(), List.of(), bad.rejected())))
                .isEqualTo(
                        "Of its 1 engagement in the window, kept back: 1 undecided. What stands against them: a row of the"
                                + " same reference was rejected (1).");
    }

    @Test
    void saysThatTheTableOfCountriesHasLostACode() {
        Figures figures = new Rows().with("R-1", "Fiji").figures(published("ZZ"));

        assertThat(figures.findingsOf(Rule.REMOVED_EARLY).first())
                .containsExactly(new Finding(
                        Rule.REMOVED_EARLY,
                        "ZZ",
                        EARLY + "The table of countries does not have the code now.",
                        List.of()));
    }

    @Test
    void saysTheSameOfACountryWithEngagementsThatCount() {
        Figures figures = new Rows().with("R-1", "Malta", "disclosure", "").figures(published("MT"));

        assertThat(figures.findingsOf(Rule.NOW_WITHHELD).first())
                .containsExactly(new Finding(
                        Rule.NOW_WITHHELD,
                        "Malta",
                        "It was on the list for 2026-09. It is now: Not listed, undecided. Of its 1 engagement in the window,"
                                + " kept back: 1 undecided. What stands against them: no decision is written (1).",
                        List.of()));
    }

    private static List<String> removedEarly(Rows rows, ListingPolicy policy, String code) {
        return rows.figures(policy, published(code)).findingsOf(Rule.REMOVED_EARLY).first().stream()
                .map(Finding::detail)
                .toList();
    }

    private static RegisterEntry corrected(String... changes) {
        RegisterEntry before = new Rows().with("R-1", "Malta").entries().getFirst();
        RegisterEntry now = new Rows().with("R-1", "Malta", changes).entries().getFirst();
        return new RegisterEntry("R-1", now.current(), List.of(Objects.requireNonNull(before.current())), List.of());
    }

    private static String reason(RegisterEntry entry) {
        RemovalReasons reasons =
                new RemovalReasons(List.of("MT"), Rows.WINDOW, ListingPolicy.LIST_CROWN_DEPENDENCIES, Rows.COUNTRIES);
        reasons.add(new Assessor(Rows.WINDOW).assess(entry));
        return reasons.of(Rows.COUNTRIES.byCode("MT").orElseThrow());
    }

    private static PublishedBaseline published(String code) {
        return new PublishedBaseline(
                ReportingMonth.parse("2026-09"), new TreeMap<>(Map.of(code, Optional.<LocalDate>empty())));
    }
}
