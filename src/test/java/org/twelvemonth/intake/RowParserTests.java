package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.twelvemonth.intake.RecordsCsv.records;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.country.Country;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.DisclosureDecision;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.engagement.EngagementStatus;
import org.twelvemonth.engagement.Marking;
import org.twelvemonth.engagement.WithholdingGround;

/** Rows, judged cell by cell. */
class RowParserTests {
    private static final String DAY = "a day from 1900-01-01 to 2199-12-31";
    private static final String DAY_REMEDY = "Write the day as year-month-day, for example 2026-10-31.";

    @TempDir
    Path folder;

    @Test
    void readsEveryColumn() {
        Country fiji = Countries.REGISTER.byCode("FJ").orElseThrow();
        assertThat(accepted(
                        "reference",
                        "X/2026 é",
                        "country",
                        "Fiji",
                        "title",
                        "A title",
                        "status",
                        "in delivery",
                        "delivery_start",
                        "2026-01-02",
                        "delivery_end",
                        "2026-02-03",
                        "locality",
                        "Suva",
                        "recipient",
                        "Police Force",
                        "purpose",
                        "P",
                        "theme",
                        "T",
                        "assistance_type",
                        "Training",
                        "delivery_mode",
                        "Remote",
                        "partners",
                        "UN",
                        "request_date",
                        "2025-01-02",
                        "decision_date",
                        "2025-02-03",
                        "decline_reason",
                        "none",
                        "osja_reference",
                        "O-1",
                        "osja_status",
                        "done",
                        "osja_risk",
                        "low",
                        "osja_review_due",
                        "2027-01-01",
                        "approval_level",
                        "Minister",
                        "approved_on",
                        "2025-03-04",
                        "section_26",
                        "granted",
                        "funder",
                        "Own",
                        "contract_value_gbp",
                        "1000.50",
                        "amount_received_gbp",
                        "7",
                        "trained",
                        "12",
                        "deployed",
                        "0",
                        "withholding_grounds",
                        "S31(1)(a); S27",
                        "disclosure_approver",
                        "Director",
                        "disclosure_decided_on",
                        "2026-03-01",
                        "disclosure_review_due",
                        "2027-03-01",
                        "marking",
                        "official sensitive",
                        "disclosure",
                        "withhold",
                        "updated_at",
                        "2026-03-02T10:11:12Z"))
                .isEqualTo(new Engagement(
                        "X/2026 é",
                        List.of(fiji),
                        "A title",
                        EngagementStatus.IN_DELIVERY,
                        new Engagement.Delivery(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 2, 3)),
                        new Engagement.Assistance("Suva", "Police Force", "P", "T", "Training", "Remote", "UN"),
                        new Engagement.Request(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 2, 3), "none"),
                        new Engagement.Assessment("O-1", "done", "low", LocalDate.of(2027, 1, 1)),
                        new Engagement.Approval("Minister", LocalDate.of(2025, 3, 4), "granted"),
                        new Engagement.Funding("Own", new BigDecimal("1000.50"), new BigDecimal("7")),
                        new Engagement.People(12, 0),
                        new DisclosureDecision(
                                Disclosure.WITHHOLD,
                                WithholdingGround.listOf("S31(1)(a); S27"),
                                "Director",
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2027, 3, 1),
                                Marking.OFFICIAL_SENSITIVE),
                        Instant.parse("2026-03-02T10:11:12Z"),
                        Map.of()));
    }

    @Test
    void takesBlankCellsForNothing() {
        Engagement read = accepted("title", " ", "delivery_end", "\t", "trained", "", "funder", " ", "disclosure", "");
        assertThat(read.title()).isEmpty();
        assertThat(read.delivery().end()).isNull();
        assertThat(read.people().trained()).isNull();
        assertThat(read.funding().funder()).isNull();
        assertThat(read.decision().disclosure()).isEqualTo(Disclosure.BLANK);
    }

    @Test
    void neverRejectsForTheDecisionOnDisclosure() {
        DisclosureDecision decision = accepted("disclosure", "maybe", "marking", "COSMIC", "withholding_grounds", "S99")
                .decision();
        assertThat(decision.disclosure()).isEqualTo(Disclosure.UNKNOWN);
        assertThat(decision.marking()).isEqualTo(Marking.UNKNOWN);
        assertThat(decision.grounds()).extracting(WithholdingGround::section).allMatch(section -> section.isEmpty());
    }

    @Test
    void keepsLongTextsWhole() {
        String text = "line\n".repeat(6_000) + "end";
        assertThat(accepted("purpose", text).assistance().purpose()).isEqualTo(text);
    }

    @Test
    void tellsEveryProblemOfARowInTheOrderOfTheColumns() {
        Outcome.Rejected rejected = rejected(
                "reference",
                "E-1",
                "country",
                "Fiji; Atlantis",
                "status",
                "DONE",
                "delivery_start",
                "2/1/2026",
                "trained",
                "-1",
                "contract_value_gbp",
                "£1,000",
                "updated_at",
                "yesterday");
        assertThat(rejected.reference()).isEqualTo("E-1");
        assertThat(rejected.problems())
                .extracting(Problem::column)
                .containsExactly("country", "status", "delivery_start", "contract_value_gbp", "trained", "updated_at");
        assertThat(rejected.cells()).containsEntry("status", "DONE").containsEntry("title", "Training");
    }

    @Test
    void rejectsARowWithoutReference() {
        Outcome.Rejected rejected = rejected("reference", " ");
        assertThat(rejected.reference()).isNull();
        assertThat(rejected.problems())
                .containsExactly(new Problem(
                        "reference",
                        "",
                        "a reference of 1 to 100 visible characters",
                        "Write the identifier that the record has in its source, the same in every file."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\u200Bb", "a\u00A0b", "a\uFFFDb", "\uD83D\uDE00", "a\u0085b", "a\u202Eb"})
    void rejectsReferencesThatDoNotShowWhatTheyAre(String reference) {
        assertThat(rejected("reference", reference).problems())
                .extracting(Problem::column)
                .containsExactly("reference");
    }

    @Test
    void acceptsReferencesOfUpTo100Characters() {
        assertThat(accepted("reference", "x".repeat(100)).reference()).hasSize(100);
        assertThat(rejected("reference", "x".repeat(101)).problems())
                .extracting(Problem::value)
                .containsExactly("x".repeat(59) + "…");
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSameReference() {
        assertThat(accepted("reference", "e\u0301-1").reference()).isEqualTo("\u00E9-1");
    }

    @Test
    void countsACountryNamedTwiceOnce() {
        assertThat(accepted("country", "Fiji; TON;FJ ; ").countries())
                .extracting(Country::code)
                .containsExactly("FJ", "TO");
    }

    @Test
    void rejectsTheWholeRecordForOneNameAmongSeveral() {
        assertThat(rejected("country", "Fiji; Yugoslavia; Samoa").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.column()).isEqualTo("country");
                    assertThat(problem.value()).isEqualTo("Yugoslavia");
                    assertThat(problem.expected())
                            .isEqualTo("names or ISO codes of countries, separated by semicolons");
                    assertThat(problem.remedy()).startsWith("\"Yugoslavia\" ");
                });
    }

    @Test
    void suggestsWhatMayBeMeant() {
        assertThat(rejected("country", "Nambia").problems())
                .extracting(Problem::remedy)
                .singleElement()
                .asString()
                .contains("Perhaps it should be ")
                .contains("Namibia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", " ; "})
    void rejectsARecordWithoutCountry(String country) {
        assertThat(rejected("country", country).problems())
                .extracting(Problem::remedy)
                .containsExactly("Write the country, or the countries, that were assisted.");
    }

    @Test
    void rejectsAnUnknownStatusAndNamesTheKnownOnes() {
        assertThat(rejected("status", "").problems())
                .containsExactly(new Problem(
                        "status",
                        "",
                        "one of REQUESTED, UNDER_ASSESSMENT, APPROVED, DECLINED, WITHDRAWN, CANCELLED, IN_DELIVERY,"
                                + " SUSPENDED, COMPLETED, TERMINATED",
                        "Write the status that the engagement has reached."));
    }

    @ParameterizedTest
    @EnumSource(EngagementStatus.class)
    void demandsAStartOnceSomethingWasDelivered(EngagementStatus status) {
        Outcome outcome = outcome("status", status.name(), "delivery_start", "");
        if (status.delivered()) {
            assertThat(((Outcome.Rejected) outcome).problems())
                    .containsExactly(new Problem(
                            "delivery_start",
                            "",
                            "the first day of delivery, since the status is " + status,
                            "Write the day as year-month-day, or correct the status."));
        } else {
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Test
    void rejectsAnEndBeforeTheStart() {
        assertThat(rejected("delivery_start", "2026-01-02", "delivery_end", "2026-01-01")
                        .problems())
                .containsExactly(new Problem(
                        "delivery_end",
                        "2026-01-01",
                        "a day not before delivery_start",
                        "Correct whichever of the two days is wrong."));
        assertThat(accepted("delivery_start", "2026-01-02", "delivery_end", "2026-01-02"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "2024-02-29", "2199-12-31"})
    void readsDays(String day) {
        assertThat(accepted("approved_on", day).approval().approvedOn()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31",
                "2200-01-01",
                "2026-02-29",
                "2026-00-10",
                "2026-04-31",
                "2026-13-01",
                "7/17/2017",
                "31-10-2026",
                "2026-1-02",
                "2026-10-31T00:00",
                "46326",
                "２０２６-10-31",
                "2026-1a-01"
            })
    void rejectsWhatIsNoDay(String text) {
        assertThat(rejected("approved_on", text).problems())
                .containsExactly(new Problem("approved_on", text, DAY, DAY_REMEDY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, 2026-10-31T00:00:00Z",
        "2026-07-01, 2026-06-30T23:00:00Z",
        "2026-07-01T12:30, 2026-07-01T11:30:00Z",
        "2026-07-01T12:30:15, 2026-07-01T11:30:15Z",
        "2026-07-01T12:30:15.25Z, 2026-07-01T12:30:15.250Z",
        "2026-07-01T12:30:15Z, 2026-07-01T12:30:15Z",
        "2026-07-01T12:30:15+02:00, 2026-07-01T10:30:15Z",
        "2026-10-25T01:30, 2026-10-25T00:30:00Z"
    })
    void readsTimesOfChange(String written, Instant instant) {
        assertThat(accepted("updated_at", written).updatedAt()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1899-12-31T10:00",
                "1900-01-01T00:00+00:01",
                "2199-12-31T23:59-00:01",
                "2026-07-01T24:30:15Z",
                "2026-07-01 12:30",
                "2026-07-01T12:30:61Z",
                "now"
            })
    void rejectsWhatIsNoTimeOfChange(String text) {
        assertThat(rejected("updated_at", text).problems())
                .containsExactly(new Problem(
                        "updated_at",
                        text,
                        "a day or a time from 1900 to 2199",
                        "Write it as 2026-10-31, 2026-10-31T14:05 or 2026-10-31T14:05:00Z."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "0.5", "1000.00", "9999999999999.99", "999999999999999"})
    void readsSums(String text) {
        assertThat(accepted("contract_value_gbp", text).funding().contractValue())
                .isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"£1,000", "1,000", "-1", "1.", ".5", "1.005", "1e3", "1 000", "99999999999999.99", "free"})
    void rejectsWhatIsNoSum(String text) {
        assertThat(rejected("amount_received_gbp", text).problems())
                .containsExactly(new Problem(
                        "amount_received_gbp",
                        text,
                        "a sum in pounds, not negative, with at most two decimals and 15 digits",
                        "Write the number alone, without currency sign and thousands separators: 1000.00 and not"
                                + " £1,000.00."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.0", "about 20", "1000000000"})
    void rejectsWhatIsNoNumberOfPeople(String text) {
        assertThat(rejected("trained", text).problems())
                .containsExactly(new Problem(
                        "trained",
                        text,
                        "a whole number from 0 to 999999999",
                        "Write the number of people in digits alone, or leave the cell empty when it is not known."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Y", "TRUE", "t", "1", "1.0"})
    void takesADeletedRecordAsWithdrawn(String text) {
        assertThat(accepted("deleted", text, "status", "whatever", "delivery_start", "")
                        .status())
                .isEqualTo(EngagementStatus.WITHDRAWN);
    }

    @Test
    void takesAWithdrawalThatSaysNothingElse() {
        assertThat(accepted("deleted", "yes", "country", "", "status", "", "delivery_start", "")
                        .countries())
                .isEmpty();
        assertThat(accepted("country", "", "status", "Withdrawn", "delivery_start", "")
                        .countries())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "No", "n", "false", "F", "0", "0.0"})
    void keepsARecordThatWasNotDeleted(String text) {
        assertThat(accepted("deleted", text).status()).isEqualTo(EngagementStatus.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "None",
                "null",
                "-",
                "N/A",
                "?",
                "FAUX",
                "VRAI",
                "Active",
                "x",
                "2026-05-01",
                "2",
                "00",
                "ye\u017F",
                "on"
            })
    void rejectsARowThatMayBeDeletedOrNot(String text) {
        assertThat(rejected("deleted", text).problems())
                .containsExactly(new Problem(
                        "deleted",
                        text,
                        "yes, y, true, t, 1, 1.0, no, n, false, f, 0, 0.0 or a blank cell",
                        "Write yes where the source has deleted the record and no where it has not, or say under \"values\""
                                + " of a mapping (docs/mapping.md) what the word means."));
    }

    @Test
    void countsTheRowsThatTheSourceHasDeleted() {
        assertThat(read(records()
                                .row("deleted", "yes")
                                .row("deleted", "no")
                                .row("deleted", "1.0")
                                .row("deleted", "1", "approved_on", "never"))
                        .notices())
                .containsExactly(
                        "records.csv has 2 rows that the source has deleted: each counts as withdrawn, whatever its"
                                + " status says.");
        assertThat(read(records().row("deleted", "yes")).notices())
                .containsExactly(
                        "records.csv has 1 row that the source has deleted: each counts as withdrawn, whatever its"
                                + " status says.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "NULL", "None", "nan", "-", "?", "TBC", "#N/A", "."})
    void rejectsAMarkForAMissingReference(String text) {
        Outcome.Rejected rejected = rejected("reference", text);

        assertThat(rejected.reference()).isNull();
        assertThat(rejected.problems())
                .containsExactly(new Problem(
                        "reference",
                        text,
                        "a reference, and not a mark for a missing one",
                        "Write the identifier that the record has in its source, the same in every file."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delivery_start",
                "delivery_end",
                "approved_on",
                "osja_review_due",
                "disclosure_decided_on",
                "disclosure_review_due",
                "updated_at",
                "status"
            })
    void rejectsAMarkForAMissingValueWhereItCouldEndOrWithholdSomething(String column) {
        for (String mark : List.of("NA", "N/A", "NaN", "null", "None", "-", "#N/A", "TBC", ".")) {
            assertThat(rejected(column, mark).problems())
                    .extracting(Problem::column, Problem::value)
                    .containsExactly(tuple(column, mark));
        }
    }

    @Test
    void takesAMarkForAMissingValueForNoDecisionAndForAGround() {
        DisclosureDecision decision = accepted("disclosure", "N/A", "marking", "null", "withholding_grounds", "None")
                .decision();

        assertThat(decision.disclosure()).isEqualTo(Disclosure.UNKNOWN);
        assertThat(decision.marking()).isEqualTo(Marking.UNKNOWN);
        assertThat(decision.grounds()).extracting(WithholdingGround::written).containsExactly("None");
    }

    @Test
    void countsTheMarksForMissingValuesThatDoNoHarm() {
        ReadFile file = read(records()
                .row("title", "N/A", "recipient", "None", "contract_value_gbp", "-", "trained", "NaN")
                .row("recipient", "null", "osja_reference", "n/a", "osja_status", "TBC", "trained", "NA"));

        assertThat(file.notices())
                .containsExactly(
                        "records.csv has marks for missing values, such as N/A, read as blank: osja_reference 1, osja_status 1,"
                                + " contract_value_gbp 1, trained 2.",
                        "records.csv has marks for missing values, such as N/A, kept as written: title 1, recipient 2.");
        Engagement first = ((Outcome.Accepted) file.outcomes().getFirst()).engagement();
        assertThat(first.title()).isEqualTo("N/A");
        assertThat(first.assistance().recipient()).isEqualTo("None");
        assertThat(first.funding().contractValue()).isNull();
        assertThat(first.people().trained()).isNull();
        Engagement second = ((Outcome.Accepted) file.outcomes().getLast()).engagement();
        assertThat(second.assessment().reference()).isNull();
        assertThat(second.assessment().status()).isNull();
    }

    private ReadFile read(RecordsCsv records) {
        return new Intake(Countries.REGISTER).read(records.in(folder));
    }

    private Outcome outcome(String... headingsAndValues) {
        return read(records().row(headingsAndValues)).outcomes().getFirst();
    }

    private Engagement accepted(String... headingsAndValues) {
        Outcome outcome = outcome(headingsAndValues);
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).engagement();
    }

    private Outcome.Rejected rejected(String... headingsAndValues) {
        Outcome outcome = outcome(headingsAndValues);
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return (Outcome.Rejected) outcome;
    }
}
