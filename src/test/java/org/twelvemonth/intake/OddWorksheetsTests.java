package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.engagement.Engagement;

/** Worksheets whose XML can be parsed and says something odd: the right value, or a message that says what was found. */
class OddWorksheetsTests {
    private static final String[] HEADINGS = {
        "reference", "country", "title", "status", "delivery_start", "disclosure", "withholding_grounds", "deleted"
    };

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lead,COMPLETED,2026-03-02,PUBLISH,,\nR2,Tonga,Lead",
                "Lead,COMPLETED,2026-03-02,PUBLISH,,\r\nR2,Tonga,Lead",
                "Lead;COMPLETED;2026-03-02;PUBLISH;;\nR2;Tonga;Lead",
                "Lead\tCOMPLETED\t2026-03-02\tPUBLISH\t\t\nR2\tTonga\tLead",
                "Lead|COMPLETED|2026-03-02|PUBLISH||\nR2|Tonga|Lead",
                "Lead\nR2,Tonga,Training",
                "Lead_x000D__x000A_R2,Tonga,Training",
                "Lead,COMPLETED,2026-03-02,WITHHOLD,,,,\nno"
            })
    void refusesACellThatHoldsRows(String cell) {
        for (int place = 1; place < 8; place++) {
            String[] cells = {"R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH", "S27", "no"};
            cells[place] = cell;
            RecordFile file =
                    HandWrittenWorkbook.withHeadings(HEADINGS).row(cells).in(folder);

            assertRefused(
                    file,
                    "has a cell that seems to hold rows: " + (char) ('A' + place)
                            + "2 has several lines, and they look like rows of the sheet. Give each row and each value"
                            + " cells of their own, and run again. If it is one text, put a blank after each separator in"
                            + " it.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "First, second, third,\nfourth, fifth, sixth, seventh, eighth",
                "12,5 kg\n13,5 kg",
                "R2 and R3\nsee there",
                "Suva\nNadi\n\nLautoka"
            })
    void readsTextsOfSeveralLines(String text) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", text, "COMPLETED", "2026-03-02", "PUBLISH")
                .in(folder);

        assertThat(engagement(file).title()).isEqualTo(text);
    }

    @Test
    void refusesRowsOutOfOrder() {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .xml("<row r=\"5\"><c r=\"A5\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>")
                .in(folder);

        assertRefused(
                file,
                "has rows out of order: row 3 follows row 5. Open it in a spreadsheet program, save it as \"Excel Workbook"
                        + " (.xlsx)\" and run again.");
    }

    @Test
    void refusesARowThatIsThereTwice() {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .xml("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c></row>")
                .in(folder);

        assertRefused(
                file,
                "has rows out of order: row 2 follows row 2. Open it in a spreadsheet program, save it as \"Excel Workbook"
                        + " (.xlsx)\" and run again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A3", "A", "A22", "A2:B2"})
    void refusesACellInAnotherRowThanItsAddress(String address) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .xml("<row r=\"2\"><c r=\"" + address + "\"><v>1</v></c></row>")
                .in(folder);

        assertRefused(
                file,
                "has a cell in another row than its address says: \"" + address
                        + "\" in row 2. Open it in a spreadsheet program, save it as \"Excel Workbook (.xlsx)\" and run again.");
    }

    @Test
    void readsCellsByTheirAddressInAnyOrder() {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .xml("<row r=\"4\">" + text("F4", "PUBLISH") + text("E4", "2026-03-02") + text("D4", "COMPLETED")
                        + text("B4", "Fiji") + text("G4", "S27") + text("A4", "R1") + "</row>")
                .in(folder);

        assertThat(engagement(file).decision().grounds()).hasSize(1);
        assertThat(engagement(file).reference()).isEqualTo("R1");
    }

    @ParameterizedTest
    @CsvSource({
        "<c t=\"inlineStr\"><is><t>Fiji</t><rPh sb=\"0\" eb=\"1\"><t>Tonga</t></rPh><phoneticPr fontId=\"1\"/></is></c>",
        "<c t=\"inlineStr\"><is><r><t>Fi</t></r><r><rPr><b/></rPr><t>ji</t></r></is></c>",
        "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">  Fiji </t></is></c>",
        "<c t=\"inlineStr\"><is><t>Fiji_x000D_</t></is></c>",
        "<c t=\"str\"><f>UPPER(\"fiji\")</f><v>FIJI</v></c>",
        "<c t=\"str\"><f>[1]Other!A1</f><v>Fiji</v></c>",
        "<c t=\"str\"><f t=\"array\" ref=\"B2\">B9</f><v>Fiji</v></c>",
        "<c s=\"1\" t=\"inlineStr\"><is><t>Fiji</t></is></c>"
    })
    void readsATextInEachOfItsForms(String cell) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .format("dd/mm/yyyy")
                .row("R1", cell, "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .in(folder);

        assertThat(engagement(file).countries())
                .extracting(country -> country.code())
                .containsExactly("FJ");
    }

    /** Dates as texts are in nobody knows whose order, and shares, durations and numbers are no days. */
    @ParameterizedTest
    @CsvSource({
        "03/04/2026, General, 03/04/2026",
        "<c s=\"1\"><v>0.5</v></c>, 0%, 0.5",
        "<c s=\"1\"><v>46083.5</v></c>, # ?/?, 46083.5",
        "<c s=\"1\"><v>46083</v></c>, [h]:mm, 46083",
        "<c s=\"1\"><v>46083</v></c>, 0;dd/mm/yyyy, 46083",
        "<c s=\"1\"><v>2958466</v></c>, dd/mm/yyyy, 2958466",
        "<c t=\"d\"><v>02/03/2026</v></c>, General, 02/03/2026"
    })
    void rejectsWhatIsNoDay(String cell, String format, String found) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .format(format)
                .row("R1", "Fiji", "t", "COMPLETED", cell, "PUBLISH")
                .in(folder);

        assertThat(intake.read(file).outcomes().getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        row -> assertThat(row.problems())
                                .containsExactly(new Problem(
                                        "delivery_start",
                                        found,
                                        "a day from 1900-01-01 to 2199-12-31",
                                        "Write the day as year-month-day, for example 2026-10-31.")));
    }

    @Test
    void countsDatesFrom1904WhereTheWorkbookSaysSo() {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .afterSheets("<workbookPr date1904=\"true\"/>")
                .format("dd/mm/yyyy")
                .row("R1", "Fiji", "t", "COMPLETED", "<c s=\"1\"><v>44621</v></c>", "PUBLISH")
                .in(folder);

        assertThat(engagement(file).delivery().start()).isEqualTo("2026-03-02");
    }

    /** A sheet's totals and footnotes are rows like all others: they say nothing that can be used. */
    @ParameterizedTest
    @ValueSource(strings = {"Total", "* withheld until June", "Source: desk 4"})
    void rejectsTotalsAndFootnotes(String text) {
        ReadFile read = intake.read(HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .row()
                .row(text)
                .in(folder));

        assertThat(read.outcomes()).hasSize(2).last().isInstanceOf(Outcome.Rejected.class);
    }

    private Engagement engagement(RecordFile file) {
        return ((Outcome.Accepted) intake.read(file).outcomes().getFirst()).engagement();
    }

    private void assertRefused(RecordFile file, String message) {
        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .withMessage("a.xlsx " + message);
    }

    private static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }
}
