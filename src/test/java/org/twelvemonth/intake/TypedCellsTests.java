package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.intake.rows.CellValue;
import org.twelvemonth.intake.rows.Row;
import org.twelvemonth.intake.rows.Rows;

/** Numbers, dates and truth values of a workbook are what they are, and never a text to be read again. */
class TypedCellsTests {
    private static final String[] HEADINGS = {
        "reference",
        "country",
        "title",
        "status",
        "delivery_start",
        "disclosure",
        "contract_value_gbp",
        "trained",
        "deleted"
    };

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @Test
    void readsANumberWhateverTheStyleOfTextsIs() {
        Mapping mapping = new Mapping(null, null, null, null, null, ",", ".", null, null, null, null, null);
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .row(
                        "R1",
                        "Fiji",
                        "t",
                        "COMPLETED",
                        "2026-03-02",
                        "PUBLISH",
                        "<c><v>1000.5</v></c>",
                        "<c><v>1.2E1</v></c>")
                .row("R2", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH", "1.000,50", "1.200")
                .row("R3", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH", "<c><v>812.125</v></c>")
                .in(folder);

        List<Outcome> outcomes = new Intake(Countries.REGISTER, Mappings.of(List.of(mapping)))
                .read(file)
                .outcomes();

        assertThat(engagement(outcomes.get(0)).funding().contractValue()).isEqualByComparingTo("1000.50");
        assertThat(engagement(outcomes.get(0)).people().trained()).isEqualTo(12);
        assertThat(engagement(outcomes.get(1)).funding().contractValue()).isEqualByComparingTo("1000.50");
        assertThat(engagement(outcomes.get(1)).people().trained()).isEqualTo(1200);
        assertThat(((Outcome.Rejected) outcomes.get(2)).problems())
                .containsExactly(
                        new Problem(
                                "contract_value_gbp",
                                "812.125",
                                "a sum in pounds, not negative, with at most two decimals and 15 digits",
                                "Write the number alone, without currency sign and thousands separators: 1000.00 and not £1,000.00."));
    }

    @ParameterizedTest
    @CsvSource({
        "<c t=\"d\"><v>2026-03-02</v></c>",
        "<c t=\"d\"><v>2026-03-02T00:00:00</v></c>",
        "<c t=\"d\"><v>2026-03-02T00:00:00.000</v></c>",
        "<c s=\"1\"><v>46083</v></c>",
        "<c s=\"2\"><v>46083</v></c>",
        "<c s=\"3\"><v>46083.0</v></c>",
        "<c s=\"4\"><v>46083</v></c>",
        "<c s=\"5\"><v>46083.000000000004</v></c>",
        "<c s=\"1\" t=\"n\"><f>TODAY()</f><v>46083</v></c>",
        "<c s=\"\" t=\"d\"><v>2026-03-02</v></c>"
    })
    void readsADayInEachOfItsForms(String cell) {
        assertThat(engagement(start(cell)).delivery().start()).isEqualTo("2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "<c s=\"1\"><v>46083.0416666667</v></c>, 2026-03-02T01:00",
        "<c s=\"1\"><v>45961.99999996528</v></c>, 2025-10-31T23:59:59.997",
        "<c t=\"d\"><v>2026-03-02T23:00:00</v></c>, 2026-03-02T23:00",
        "<c t=\"d\"><v>2026-03-02T00:00:00Z</v></c>, 2026-03-02T00:00:00Z"
    })
    void rejectsATimeOfDayAndShowsIt(String cell, String found) {
        assertThat(problems(start(cell)))
                .containsExactly(new Problem(
                        "delivery_start",
                        found,
                        "a day without a time of day",
                        "The cell has one, though it may be shown as a day alone. Write the day as year-month-day, for"
                                + " example 2026-10-31."));
    }

    @ParameterizedTest
    @CsvSource({
        "<c><v>46083</v></c>, 46083",
        "<c s=\"\"><v>46083</v></c>, 46083",
        "<c s=\"99\"><v>46083</v></c>, 46083",
        "<c s=\"6\"><v>1.5</v></c>, 1.5",
        "<c s=\"1\"><v>0</v></c>, 00:00",
        "<c s=\"1\"><v>60</v></c>, 1900-02-29",
        "<c s=\"1\"><v>3000000</v></c>, 3000000",
        "<c t=\"b\"><v>1</v></c>, true",
        "<c t=\"d\"><v>46083</v></c>, 46083"
    })
    void rejectsWhatIsNoDayAndShowsIt(String cell, String found) {
        assertThat(problems(start(cell))).extracting(Problem::value).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({
        "<c t=\"b\"><v>1</v></c>, WITHDRAWN",
        "<c t=\"b\"><v>true</v></c>, WITHDRAWN",
        "<c t=\"b\"><v>0</v></c>, COMPLETED",
        "<c t=\"b\"><v>false</v></c>, COMPLETED",
        "<c><v>0</v></c>, COMPLETED",
        "<c><v>0.0</v></c>, COMPLETED"
    })
    void readsTruthValues(String cell, String status) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH", "", "", cell)
                .in(folder);

        assertThat(engagement(intake.read(file).outcomes().getFirst()).status()).hasToString(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567890123456 | 0 | 1234567890123460 | 1234567890123456 | 1.23457E+15",
                "42 | 1 | 42 | 42 | 00042",
                "46357 | 2 | 2026-12-01 | 46357 | 01-Dec",
                "12 | 0 | 12 | 12 | 12",
                "1.5E3 | 0 | 1500 | 1500 | 1500"
            })
    void keepsTheDigitsOfTheFileAndHowTheyAreShown(String value, int style, String text, String exact, String shown) {
        Path file = HandWrittenWorkbook.withHeadings("<c s=\"" + style + "\"><v>" + value + "</v></c>")
                .format("00000")
                .format("dd\\-mmm")
                .write(folder.resolve("a.xlsx"));
        try (Rows rows = Rows.open(file)) {
            Row row = Objects.requireNonNull(rows.next());
            CellValue cell = row.value(0);
            assertThat(cell.text()).isEqualTo(text);
            assertThat(cell.exact()).isEqualTo(exact);
            assertThat(cell.shown()).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00A0", "\u200B", "\u2060", "\u3164", "\uFEFF", "\u2800", " \u00AD\u200D\uFE0F "})
    void takesACellInWhichNothingCanBeSeenForABlankOne(String invisible) {
        RecordFile file = RecordsCsv.records()
                .row(
                        "disclosure_approver",
                        invisible,
                        "title",
                        invisible + "a" + invisible,
                        "country",
                        invisible + "Fiji")
                .in(folder);

        Engagement read = engagement(intake.read(file).outcomes().getFirst());

        assertThat(read.decision().approver()).isNull();
        assertThat(read.title()).isEqualTo("a");
    }

    private Outcome start(String cell) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", "t", "COMPLETED", cell, "PUBLISH")
                .format("yyyy\\-mm\\-dd")
                .format("dd/mm/yy \"(est.)\"")
                .format("\"Due \"dd/mm/yyyy")
                .format("[Red]ddd d mmm;@")
                .format("d-m-y hh:mm:ss.000")
                .format("[h]:mm")
                .in(folder);
        return intake.read(file).outcomes().getFirst();
    }

    private static Engagement engagement(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) outcome).engagement();
    }

    private static List<Problem> problems(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).problems();
    }
}
