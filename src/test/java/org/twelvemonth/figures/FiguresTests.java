package org.twelvemonth.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twelvemonth.country.Continent;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.WithholdingGround;
import org.twelvemonth.intake.register.RegisterEntry;
import org.twelvemonth.period.ReportingMonth;

class FiguresTests {
    private static final String[] WITHHELD = {"disclosure", "WITHHOLD", "withholding_grounds", "S31(1)(a); S24"};

    @Test
    void listsACountryWithOnePublishableEngagement() {
        Figures figures = new Rows()
                .with("R-1", "Fiji")
                .with("R-2", "Fiji", WITHHELD)
                .with("R-3", "Malta", WITHHELD)
                .with("R-4", "Tonga", "disclosure", "UNDECIDED")
                .figures();

        assertThat(figures.listed()).extracting(Country::code).containsExactly("FJ");
        assertThat(figures.totals()).isEqualTo(new Figures.Totals(4, 0, 0, 4, 4, 1, 2, 1, 0, 0, 0, 0));
        assertThat(figures.countries())
                .extracting(country -> country.country().code(), Figures.CountryFigures::counts)
                .containsExactly(
                        tuple("FJ", new Figures.Counts(2, 1, 1, 0, 0, 0, 0)),
                        tuple("MT", new Figures.Counts(1, 0, 1, 0, 0, 0, 0)),
                        tuple("TO", new Figures.Counts(1, 0, 0, 1, 0, 0, 0)));
        assertThat(figures.grounds())
                .containsExactly(
                        Map.entry(WithholdingGround.Section.S24, 2), Map.entry(WithholdingGround.Section.S31, 2));
        assertThat(figures.findings()).containsOnlyKeys(Rule.DISCLOSURE_UNDECIDED, Rule.LISTED_AND_WITHHELD);
    }

    @Test
    void findsARegisterStaleWhoseNewestRecordIsTooOld() {
        Rows rows = new Rows()
                .with("R-1", "Fiji", "updated_at", "2026-10-14T23:30:00Z")
                .with("R-2", "Fiji", "updated_at", "2026-09-01T12:00:00Z");

        assertThat(rows.figures(16).findings()).doesNotContainKey(Rule.REGISTER_STALE);
        assertThat(rows.figures(16).notices()).isEmpty();

        Figures stale = rows.figures(15);
        assertThat(stale.findingsOf(Rule.REGISTER_STALE).first())
                .containsExactly(
                        new Finding(Rule.REGISTER_STALE, "", "The newest record is of 2026-10-15.", List.of()));
        assertThat(stale.notices())
                .containsExactly("No record is from the last 15 days before the end of the window, 2026-10-31. Check"
                        + " that the input folder holds the latest record files.");
    }

    @Test
    void isNotMadeFreshByAChangeInTheFuture() {
        Rows rows = new Rows()
                .with("R-1", "Fiji", "updated_at", "2199-01-01", "delivery_end", "2026-10-12")
                .with("R-2", "Fiji", "updated_at", "2026-10-14");

        assertThat(rows.figures(16).findingsOf(Rule.REGISTER_STALE).first())
                .containsExactly(
                        new Finding(Rule.REGISTER_STALE, "", "The newest record is of 2026-10-14.", List.of()));
        assertThat(rows.figures(17).findings()).doesNotContainKey(Rule.REGISTER_STALE);
    }

    @Test
    void takesTheDaysOfARecordWhereItDoesNotSayWhenItWasChanged() {
        Rows rows = new Rows()
                .with("R-1", "Fiji", "delivery_end", "2026-10-25")
                .with("R-2", "Fiji", "delivery_end", "2027-10-01", "request_date", "2025-12-01");

        assertThat(rows.figures(6).findings()).doesNotContainKey(Rule.REGISTER_STALE);
        assertThat(rows.figures(5).findings()).containsKey(Rule.REGISTER_STALE);
    }

    @Test
    void countsARegionalEngagementInEachCountryAndOnceInItsContinent() {
        Figures figures = new Rows()
                .with("R-1", "Fiji; Tonga; Malta", "trained", "12", "deployed", "3")
                .figures();

        assertThat(figures.listed()).extracting(Country::code).containsExactly("FJ", "MT", "TO");
        assertThat(figures.continents())
                .containsExactly(
                        new Figures.ContinentFigures(
                                new Continent("Europe"), 1, 1, new Figures.Counts(1, 1, 0, 0, 0, 12, 3)),
                        new Figures.ContinentFigures(
                                new Continent("Oceania"), 2, 2, new Figures.Counts(1, 1, 0, 0, 0, 12, 3)));
        assertThat(figures.totals().counting()).isEqualTo(1);
    }

    @Test
    void countsAnEngagementInEachMonthItTouches() {
        Figures figures = new Rows()
                .with("R-1", "Fiji", "delivery_start", "2025-06-01", "delivery_end", "2025-12-01")
                .with("R-2", "Fiji", "status", "IN_DELIVERY", "delivery_start", "2026-10-31", "delivery_end", "")
                .figures();

        assertThat(figures.months())
                .extracting(Figures.MonthFigures::engagements)
                .containsExactly(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void neverListsTheUnitedKingdomAndCrownDependenciesAsConfigured() {
        Rows rows =
                new Rows().with("R-1", "United Kingdom").with("R-2", "Jersey").with("R-3", "Fiji");

        assertThat(rows.figures(ListingPolicy.LIST_CROWN_DEPENDENCIES, null).listed())
                .extracting(Country::code)
                .containsExactly("FJ", "JE");
        assertThat(rows.figures(ListingPolicy.LEAVE_OUT_CROWN_DEPENDENCIES, null)
                        .listed())
                .extracting(Country::code)
                .containsExactly("FJ");
    }

    @Test
    void carriesTheHighestMarkingOfAnyRecord() {
        assertThat(new Rows()
                        .with("R-1", "Fiji")
                        .with("R-2", "Fiji", "status", "DECLINED", "delivery_start", "", "marking", "SECRET")
                        .figures()
                        .marking())
                .isEqualTo(Marking.SECRET);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "SECRET, '', SECRET",
        "'', top secret, TOP_SECRET",
        "SECRET, COSMIC, UNKNOWN",
        "COSMIC, '', UNKNOWN",
        "'', '', OFFICIAL_SENSITIVE",
    })
    void carriesTheHighestMarkingOfSupersededAndRejectedRowsToo(String superseded, String rejected, Marking highest) {
        RegisterEntry current = new Rows()
                .with("R-1", "Fiji", "marking", "OFFICIAL-SENSITIVE")
                .entries()
                .getFirst();
        RegisterEntry before =
                new Rows().with("R-1", "Fiji", "marking", superseded).entries().getFirst();
        RegisterEntry bad = new Rows()
                .with("R-1", "Atlantis", "marking", rejected)
                .entries()
                .getFirst();
        RegisterEntry entry = new RegisterEntry(
                "R-1", current.current(), List.of(Objects.requireNonNull(before.current())), bad.rejected());

        Figures figures = FiguresComputation.compute(
                new Assessor(Rows.WINDOW).over(predicate -> predicate.test(entry)),
                Rows.WINDOW,
                ReportingRules.DEFAULTS,
                Rows.COUNTRIES,
                PublishedLists.NONE,
                List.of());

        assertThat(figures.marking()).isEqualTo(highest);
    }

    @Test
    void carriesTheMarkingOfARejectedRowWithoutReference() {
        assertThat(new Rows()
                        .with("R-1", "Fiji")
                        .with("", "Fiji", "marking", "SECRET")
                        .figures()
                        .marking())
                .isEqualTo(Marking.SECRET);
    }

    @Test
    void countsRejectedRowsAndTheirFindings() {
        Figures figures = new Rows().with("R-1", "Fiji").with("R-2", "Atlantis").figures();

        assertThat(figures.totals().rows()).isEqualTo(2);
        assertThat(figures.totals().rejectedRows()).isEqualTo(1);
        assertThat(figures.blockingFindings()).isEqualTo(1);
        assertThat(figures.advisoryFindings()).isZero();
    }

    @Test
    void keepsTheFirstFindingsOfARuleAndCountsAll() {
        Rows rows = new Rows();
        for (int i = 0; i < 60; i++) {
            rows.with("R-" + i, "Fiji", "approved_on", "");
        }

        Figures.RuleFindings findings = rows.figures().findingsOf(Rule.DELIVERED_WITHOUT_APPROVAL);

        assertThat(findings.count()).isEqualTo(60);
        assertThat(findings.first()).hasSize(Figures.RuleFindings.SHOWN);
    }

    @Test
    void tellsWhatAMarkingForbidsFromWhatIsUndecidedAndWithheld() {
        Figures figures = new Rows()
                .with("R-1", "Fiji", "marking", "SECRET")
                .with("R-2", "Malta", "disclosure", "UNDECIDED", "marking", "TOP SECRET")
                .with("R-3", "Tonga", "disclosure", "WITHHOLD", "withholding_grounds", "S24", "marking", "SECRET")
                .with("R-4", "Chad", "marking", "COSMIC")
                .with("R-5", "Kenya", "disclosure", "")
                .with("R-6", "United Kingdom")
                .figures();

        assertThat(figures.totals()).isEqualTo(new Figures.Totals(6, 0, 0, 6, 6, 1, 1, 1, 3, 0, 0, 0));
        assertThat(figures.countries())
                .extracting(country -> country.country().code(), Figures.CountryFigures::standing)
                .containsExactly(
                        tuple("TD", CountryStanding.FORBIDDEN),
                        tuple("FJ", CountryStanding.FORBIDDEN),
                        tuple("KE", CountryStanding.UNDECIDED),
                        tuple("MT", CountryStanding.FORBIDDEN),
                        tuple("TO", CountryStanding.WITHHELD),
                        tuple("GB", CountryStanding.NEVER_LISTED));
    }

    @Test
    void countsGroundsOfWithheldWorkAloneAndThatWithoutAKnownSection() {
        Figures figures = new Rows()
                .with("R-1", "Fiji", "disclosure", "WITHHOLD", "withholding_grounds", "S31(1)(a); S31(1)(b)")
                .with("R-2", "Fiji", "disclosure", "WITHHOLD", "withholding_grounds", "S99")
                .with("R-3", "Fiji", "disclosure", "WITHHOLD")
                .with("R-4", "Fiji", "withholding_grounds", "S31")
                .with("R-5", "Fiji", "disclosure", "UNDECIDED", "withholding_grounds", "S31")
                .figures();

        assertThat(figures.grounds()).containsExactly(Map.entry(WithholdingGround.Section.S31, 1));
        assertThat(figures.withoutSection()).isEqualTo(2);
    }

    @Test
    void keepsEveryFindingThatBelongsToNoSingleRecord() {
        Rows rows = new Rows();
        List<String> names = Rows.COUNTRIES.all().stream()
                .filter(country -> country.standing() == Country.Standing.OVERSEAS)
                // The name of CG alone is refused: another country has it, too.
                .filter(country -> !country.code().equals("CG"))
                .map(Country::name)
                .limit(60)
                .toList();
        names.forEach(name -> rows.with("P " + name, name).with("W " + name, name, WITHHELD));

        Figures figures = rows.figures();

        assertThat(figures.findingsOf(Rule.LISTED_AND_WITHHELD).count()).isEqualTo(60);
        assertThat(figures.generalFindings()).extracting(Finding::subject).containsExactlyElementsOf(names);
    }

    @Test
    void remembersHowLongEachListedCountryIsSupported() {
        Figures figures = new Rows()
                .with("R-1", "Fiji", "delivery_end", "2026-03-01")
                .with("R-2", "Fiji", "delivery_end", "2026-05-01")
                .with("R-3", "Malta", "status", "IN_DELIVERY", "delivery_end", "")
                .with("R-4", "Tonga", WITHHELD)
                .figures();

        assertThat(figures.support())
                .containsExactly(
                        Map.entry("FJ", Optional.of(LocalDate.parse("2026-05-01"))), Map.entry("MT", Optional.empty()));
    }

    @Test
    void tellsWhatChangedSinceTheLastPublication() {
        Figures figures = new Rows()
                .with("R-1", "Fiji")
                .with("R-2", "Malta", WITHHELD)
                .figures(published(
                        // Ended before this window began: aged out.
                        "TO", "2025-10-31",
                        // Ended on its first day: would still count.
                        "WS", "2025-11-01",
                        "NA", null,
                        "MT", "2026-06-01"));

        Changes changes = figures.changes();
        assertThat(changes.since()).hasToString("2026-09");
        assertThat(changes.added()).extracting(Country::code).containsExactly("FJ");
        assertThat(changes.agedOut()).extracting(Country::code).containsExactly("TO");
        assertThat(changes.removedEarly()).extracting(Country::code).containsExactly("MT", "NA", "WS");
        assertThat(figures.findingsOf(Rule.REMOVED_EARLY).count()).isEqualTo(3);
        assertThat(figures.findingsOf(Rule.NOW_WITHHELD).first())
                .extracting(Finding::subject)
                .containsExactly("Malta");
    }

    @Test
    void findsNoChangeWhereTheListIsTheSame() {
        Changes changes = new Rows()
                .with("R-1", "Fiji")
                .figures(published("FJ", "2026-01-01"))
                .changes();

        assertThat(changes.none()).isTrue();
        assertThat(new Rows().with("R-1", "Fiji").figures().changes()).isEqualTo(Changes.NONE);
    }

    @Test
    void comparesWithTheLiveListOfTheSameMonthToo() {
        PublishedBaseline live = new PublishedBaseline(
                ReportingMonth.parse("2026-10"),
                new TreeMap<>(Map.of("MT", Optional.of(LocalDate.parse("2026-03-01")), "NA", Optional.empty())));

        Figures figures = new Rows()
                .with("R-1", "Fiji")
                .with("R-2", "Malta", "disclosure", "WITHHOLD", "withholding_grounds", "S31")
                .figures(new PublishedLists(published("FJ", "2026-01-01", "MT", "2025-10-31"), live));

        assertThat(figures.changes().added()).isEmpty();
        assertThat(figures.changes().agedOut()).extracting(Country::code).containsExactly("MT");
        assertThat(figures.changesToLive().since()).hasToString("2026-10");
        assertThat(figures.changesToLive().added()).extracting(Country::code).containsExactly("FJ");
        assertThat(figures.changesToLive().agedOut()).isEmpty();
        assertThat(figures.changesToLive().removedEarly())
                .extracting(Country::code)
                .containsExactly("MT", "NA");
        assertThat(figures.findingsOf(Rule.REMOVED_EARLY).first())
                .extracting(Finding::detail)
                .containsExactly(
                        "It was on the list for 2026-10 that was live when this edition was built, and would still be by"
                                + " the dates of its engagements then. Of its 1 engagement in the window, kept back: 1"
                                + " withheld by decision.",
                        "It was on the list for 2026-10 that was live when this edition was built, and would still be by"
                                + " the dates of its engagements then. No record names it now: a record or a record file is gone,"
                                + " or names other countries.");
        assertThat(figures.findingsOf(Rule.NOW_WITHHELD).first())
                .extracting(Finding::detail)
                .singleElement()
                .asString()
                .startsWith(
                        "It was on the list for 2026-09 and on the list for 2026-10 that was live when this edition was"
                                + " built. It is now: Not listed, withheld.");
    }

    /** Two findings on one country would be two acknowledgements of one decision. */
    @Test
    void findsACountryOnceThatBothListsHave() {
        PublishedBaseline live = new PublishedBaseline(
                ReportingMonth.parse("2026-10"),
                new TreeMap<>(Map.of("MT", Optional.of(LocalDate.parse("2026-03-01")))));

        Figures figures = new Rows().with("R-1", "Fiji").figures(new PublishedLists(published("MT", null), live));

        assertThat(figures.findingsOf(Rule.REMOVED_EARLY).first())
                .extracting(Finding::detail)
                .containsExactly(
                        "It was on the list for 2026-09 and on the list for 2026-10 that was live when this edition was"
                                + " built, and would still be by the dates of its engagements then. No record names it now: a record or a record file is gone,"
                                + " or names other countries.");
    }

    private static PublishedBaseline published(@Nullable String... codesAndDays) {
        TreeMap<String, Optional<LocalDate>> support = new TreeMap<>();
        for (int i = 0; i < codesAndDays.length; i += 2) {
            support.put(
                    Objects.requireNonNull(codesAndDays[i]),
                    Optional.ofNullable(codesAndDays[i + 1]).map(LocalDate::parse));
        }
        return new PublishedBaseline(ReportingMonth.parse("2026-09"), support);
    }
}
