package org.twelvemonth.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.engagement.Obstacle;
import org.twelvemonth.intake.register.DifferentReferences;

/** A correction whose reference was changed on its way must not miss its record. */
class LikeReferencesTests {
    private static final String REMEDY =
            " Correct the reference of the one that is wrong; if they mean different records, name them in the setting"
                    + " references.different.";

    @ParameterizedTest(name = "{0} withheld as {1}")
    @CsvSource({
        "ENG-001, ENG‑001",
        "ENG-002, ENG–002",
        "ENG 003, ENG003",
        "ENG 004, ENG  004",
        "ENG-005, eng-005",
        "ENG-006, ＥＮＧ-006",
        "ENG-008, '''ENG-008'",
        "1E5, 1.00E+05",
        "1234.0, 1234",
        "0012, '=\"0012\"'",
        "0099, 99",
        "1-2, 2026-02-01",
        "1-12, 01-Dec",
        "1234, '1,234'",
    })
    void keepsBackWhatIsWithheldUnderALikeReference(String record, String correction) {
        RowsRegister rows = new RowsRegister()
                .with("a.csv", record, "Fiji")
                .with("b.csv", correction, "Fiji", "disclosure", "WITHHOLD", "withholding_grounds", "S31");

        assertThat(rows.of(record).obstacles()).containsExactly(Obstacle.LIKE_REFERENCE);
        assertThat(rows.of(correction).obstacles()).containsExactly(Obstacle.WITHHELD);
        assertThat(rows.figures().listed()).isEmpty();
        Finding finding = rows.only(Rule.REFERENCES_ALIKE);
        assertThat(finding.sources().stream().map(Object::toString))
                .containsExactlyInAnyOrder("a.csv, line 2", "b.csv, line 2");
        assertThat(List.of(record, correction)).contains(finding.subject());
        String other = finding.subject().equals(record) ? correction : record;
        assertThat(finding.detail())
                .isEqualTo("It looks like " + other
                        + ". As one of them is withheld, deleted or undecided, the others count as undecided."
                        + REMEDY);
    }

    /** The correction itself is rejected, for nobody knows its digits. */
    @Test
    void keepsBackWhatIsWithheldUnderAReferenceThatLostDigits() {
        RowsRegister rows = new RowsRegister()
                .with("a.csv", "123456789012", "Fiji")
                .with("b.csv", "1.23457E+11", "Fiji", "disclosure", "WITHHOLD", "withholding_grounds", "S31");

        assertThat(rows.of("123456789012").obstacles()).containsExactly(Obstacle.LIKE_REFERENCE);
        assertThat(rows.figures().listed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "disclosure, WITHHOLD",
        "disclosure, UNDECIDED",
        "disclosure, maybe",
        "disclosure, ''",
        "disclosure_approver, ''",
        "withholding_grounds, S31",
        "marking, SECRET",
        "status, WITHDRAWN",
        "status, CANCELLED",
        "deleted, yes",
        "updated_at, 2199-01-01",
        "disclosure_decided_on, 2026-11-20",
        "delivery_start, soon",
    })
    void keepsBackWhateverKeepsTheOtherBack(String column, String value) {
        RowsRegister rows =
                new RowsRegister().with("a.csv", "ENG-1", "Fiji").with("b.csv", "eng-1", "Fiji", column, value);

        assertThat(rows.of("ENG-1").obstacles()).containsExactly(Obstacle.LIKE_REFERENCE);
    }

    @Test
    void asksWithoutKeepingBackWhereBothMayBePublished() {
        RowsRegister rows = new RowsRegister().with("a.csv", "ENG-1", "Fiji").with("a.csv", "ENG-01", "Tonga");

        assertThat(rows.of("ENG-1").publishable()).isTrue();
        assertThat(rows.of("ENG-01").publishable()).isTrue();
        Finding finding = rows.only(Rule.REFERENCES_ALIKE);
        assertThat(finding.subject()).isEqualTo("ENG-01");
        assertThat(finding.detail()).isEqualTo("It looks like ENG-1." + REMEDY);
        assertThat(finding.sources().stream().map(Object::toString)).containsExactly("a.csv, line 3", "a.csv, line 2");
        assertThat(Rule.REFERENCES_ALIKE.blocking()).isTrue();
    }

    @Test
    void asksNothingAboutReferencesThatDiffer() {
        RowsRegister rows = new RowsRegister()
                .with("a.csv", "1-12", "Fiji")
                .with("a.csv", "11-2", "Tonga", "disclosure", "WITHHOLD")
                .with("b.csv", "112", "Samoa", "disclosure", "WITHHOLD")
                .with("b.csv", "12-1", "Kenya", "disclosure", "WITHHOLD");

        assertThat(rows.figures().findingsOf(Rule.REFERENCES_ALIKE).count()).isZero();
        assertThat(rows.of("1-12").publishable()).isTrue();
    }

    @Test
    void believesTheSettings() {
        RowsRegister rows = new RowsRegister(DifferentReferences.of(List.of(List.of("A-1", "A-01"))))
                .with("a.csv", "A-1", "Fiji")
                .with("b.csv", "A-01", "Tonga", "disclosure", "WITHHOLD");

        assertThat(rows.of("A-1").publishable()).isTrue();
        assertThat(rows.figures().findingsOf(Rule.REFERENCES_ALIKE).count()).isZero();
    }

    @Test
    void believesTheSettingsOfTheTwoThatTheyName() {
        RowsRegister rows = new RowsRegister(DifferentReferences.of(List.of(List.of("A-1", "A-01"))))
                .with("a.csv", "A-1", "Fiji")
                .with("b.csv", "A-01", "Tonga")
                .with("c.csv", "a-1", "Fiji", "disclosure", "WITHHOLD");

        assertThat(rows.of("A-1").obstacles()).containsExactly(Obstacle.LIKE_REFERENCE);
        assertThat(rows.of("A-01").obstacles()).containsExactly(Obstacle.LIKE_REFERENCE);
        assertThat(rows.only(Rule.REFERENCES_ALIKE).sources()).hasSize(3);
    }

    /** A date may have been made of either, but that does not make the two alike. */
    @Test
    void doesNotTakeTwoForOneThatADateCouldHaveBeenMadeOf() {
        RowsRegister rows = new RowsRegister()
                .with("a.csv", "1-2", "Fiji", "disclosure", "WITHHOLD")
                .with("a.csv", "2-1", "Tonga")
                .with("b.csv", "2026-02-01", "Samoa");

        assertThat(rows.of("2-1").publishable()).isTrue();
        assertThat(rows.of("2026-02-01").obstacles()).containsExactly(Obstacle.LIKE_REFERENCE);
        assertThat(rows.figures().findingsOf(Rule.REFERENCES_ALIKE).count()).isEqualTo(2);
    }

    @Test
    void asksOnceWhereANumberingMakesThousandsOfPairs() {
        RowsRegister rows = new RowsRegister();
        IntStream.range(0, 3_000)
                .forEach(i -> rows.with("a.csv", "A-" + i, "Fiji").with("b.csv", "a-" + i, "Tonga"));

        Finding finding = rows.only(Rule.REFERENCES_ALIKE);

        assertThat(finding.subject()).isEmpty();
        assertThat(finding.detail())
                .isEqualTo(
                        "6000 references look like others, in 3000 groups, for example A-0 and a-0; A-1 and a-1; A-10"
                                + " and a-10; A-100 and a-100; A-1000 and a-1000. Where one of a group is withheld, deleted or"
                                + " undecided, the others count as undecided." + REMEDY);
        assertThat(finding.sources()).hasSize(10);
    }

    /** Were each compared with each, this would take hours. */
    @Test
    void comparesManySpellingsOfOneReference() {
        RowsRegister rows = new RowsRegister();
        IntStream.range(0, 20_000)
                .forEach(i -> rows.with(
                        "a.csv", "A-" + "0".repeat(1 + i % 80) + (i % 2 == 0 ? "1" : "01") + spaces(i / 80), "Fiji"));
        rows.with("b.csv", "A-1", "Fiji", "disclosure", "WITHHOLD", "withholding_grounds", "S31");

        assertThat(rows.figures().listed()).isEmpty();
        Finding finding = rows.only(Rule.REFERENCES_ALIKE);
        assertThat(finding.sources()).hasSize(10);
        assertThat(finding.detail()).contains(" more. As one of them is withheld");
    }

    private static String spaces(int number) {
        return Integer.toBinaryString(number).replace('1', '-').replace('0', '–');
    }

    @ParameterizedTest(name = "ENG-001 as {0}")
    @ValueSource(
            strings = {
                "ENG\u00A0001",
                "ENG-\u200B001",
                "\uFEFFENG\u2060-001",
                "ENG-\uFFFD001",
                "ENG\uFFFD001",
                "ENG\u00AD001",
                "E\u3164NG-001",
                "ENG-001                                                                                                                        -"
            })
    void keepsBackWhatARejectedRowMayBeOf(String reference) {
        RowsRegister rows = new RowsRegister()
                .with("a.csv", "ENG-001", "Fiji")
                .with("b.csv", reference, "Fiji", "disclosure", "WITHHOLD");

        assertThat(rows.of("ENG-001").obstacles()).containsExactly(Obstacle.REJECTED_ROW);
        Finding finding = rows.only(Rule.REFERENCE_UNREADABLE);
        assertThat(finding.detail())
                .isEqualTo("The row may have been the correction that withholds a record. It may be of ENG-001, which"
                        + " counts as undecided. Mend it, or make sure that it withholds nothing that is listed.");
        assertThat(finding.sources().toString()).isEqualTo("[b.csv, line 2]");
        assertThat(Rule.REFERENCE_UNREADABLE.blocking()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200B", "N/A", "#REF!\u0007"})
    void asksAboutARejectedRowOfNoReferenceAtAll(String reference) {
        RowsRegister rows = new RowsRegister().with("a.csv", "ENG-001", "Fiji").with("b.csv", reference, "Fiji");

        assertThat(rows.of("ENG-001").publishable()).isTrue();
        assertThat(rows.only(Rule.REFERENCE_UNREADABLE))
                .isEqualTo(new Finding(
                        Rule.REFERENCE_UNREADABLE,
                        "",
                        "The row may have been the correction that withholds a record. Mend it, or make sure that it"
                                + " withholds nothing that is listed.",
                        rows.only(Rule.REFERENCE_UNREADABLE).sources()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A cell is lost before the reference, or too many stand before or after it.
                "Fiji,ENG-001,Training,COMPLETED,2026-02-01,WITHHOLD",
                "x,ENG-001,Fiji,Training,COMPLETED,2026-02-01,,WITHHOLD,,,,,,,,,,,,,,,,,",
                "eng-001,Fiji,Training",
                "\"x\nENG-001,Fiji,Training,COMPLETED\",b",
            })
    void keepsBackWhatARowWithTheWrongNumberOfCellsNames(String row) {
        RowsRegister rows = new RowsRegister().with("a.csv", "ENG-001", "Fiji").withLine("b.csv", row);

        assertThat(rows.of("ENG-001").obstacles()).contains(Obstacle.REJECTED_ROW);
        assertThat(rows.figures().listed()).isEmpty();
        assertThat(rows.figures().blockingFindings()).isNotZero();
    }
}
