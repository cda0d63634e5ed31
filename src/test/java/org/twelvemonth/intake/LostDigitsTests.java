package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References that are numbers of which a spreadsheet program has dropped digits. */
class LostDigitsTests {
    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.23457E+15",
                "1,23457E+15",
                "1E+16",
                "9.9e+99",
                "1.2345678901234E15",
                "1234567890123450",
                "1234567890123450000",
                "0001234567890123450",
                "1000000000000000",
                "1234567890123450.0"
            })
    void rejectsAReferenceThatLostDigits(String reference) {
        RecordFile file = RecordsCsv.records()
                .row("reference", reference)
                .row("reference", "7")
                .in(folder);

        List<Outcome> outcomes = intake.read(file).outcomes();

        assertThat(outcomes.getFirst()).isInstanceOfSatisfying(Outcome.Rejected.class, row -> {
            assertThat(row.reference()).isEqualTo(reference);
            assertThat(row.problems()).containsExactly(problem(reference));
        });
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456",
                "123456789012300",
                "7E3",
                "7.00E+03",
                "ENG-1234567890123450",
                "1E+5-A",
                "12E15"
            })
    void acceptsAReferenceWithAllItsDigits(String reference) {
        RecordFile file = RecordsCsv.records().row("reference", reference).in(folder);

        assertThat(intake.read(file).outcomes()).hasOnlyElementsOfType(Outcome.Accepted.class);
    }

    @Test
    void acceptsZerosWhereOtherReferencesOfTheFileHaveDigits() {
        RecordFile file = RecordsCsv.records()
                .row("reference", "1234567890123450")
                .row("reference", "1234567890123451")
                .in(folder);

        assertThat(intake.read(file).outcomes()).hasOnlyElementsOfType(Outcome.Accepted.class);
    }

    @Test
    void rejectsThemInAWorkbookToo() {
        RecordFile file = HandWrittenWorkbook.withHeadings(
                        "reference", "country", "title", "status", "delivery_start", "disclosure")
                .row("1234567890123450", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .in(folder);

        assertThat(intake.read(file).outcomes().getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        row -> assertThat(row.problems()).containsExactly(problem("1234567890123450")));
    }

    @Test
    void rejectsThemUnderAHeadingOfAMapping() throws IOException {
        Mapping mapping = new Mapping(
                null,
                new TreeMap<>(Map.of("Case", "reference")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        RecordFile file = RecordsCsv.text(
                folder,
                "a.csv",
                "Case,country,title,status,delivery_start,disclosure\n1.23457E+15,Fiji,t,COMPLETED,2026-03-02,PUBLISH\n");

        assertThat(new Intake(Countries.REGISTER, Mappings.of(List.of(mapping)))
                        .read(file)
                        .outcomes()
                        .getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        row -> assertThat(row.problems()).containsExactly(problem("1.23457E+15")));
    }

    @ParameterizedTest
    @CsvSource({"1234567890123456789, 1234567890123450000", "1234567890123456, 1234567890123460"})
    void comparesWhatIsLeftWithTheWholeNumber(String whole, String left) {
        assertThat(ReferenceForm.roundings(whole)).contains(ReferenceForm.of(left));
        assertThat(ReferenceForm.isRounded(left)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-12", "12/1", "12-2026", "2026-12", "DEC1", "1-12-26"})
    void takesTheNumberOfADayForTheDate(String reference) {
        assertThat(ReferenceForm.origins("46357")).contains(ReferenceForm.of(reference));
    }

    @ParameterizedTest
    @ValueSource(strings = {"36525", "54789", "4635", "463570", "A6357"})
    void takesNoOtherNumberForADate(String reference) {
        assertThat(ReferenceForm.origins(reference)).isEmpty();
    }

    private static Problem problem(String reference) {
        return new Problem(
                "reference",
                reference,
                "a reference in all its digits; a spreadsheet program seems to have dropped some",
                "Export the record file again with this column as text, so that every digit is there.");
    }
}
