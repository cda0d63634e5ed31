package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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

/** Headings that stand where or as nobody expects them: below the first table, on another sheet, with signs around them. */
class JoinedTablesTests {
    private static final String[] HEADINGS = {"reference", "country", "title", "status", "delivery_start", "disclosure"
    };
    private static final String HEADER = String.join(",", HEADINGS);
    private static final String FIJI = "R1,Fiji,t,COMPLETED,2026-03-02,PUBLISH\n";
    private static final String TONGA = "R2,Tonga,t,COMPLETED,2026-03-02,PUBLISH\n";

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void passesOverHeadingsThatAreRepeated(String mark) throws IOException {
        ReadFile read = intake.read(RecordsCsv.text(
                folder,
                "a.csv",
                HEADER + "\n" + FIJI + mark + "Reference,COUNTRY,title,status,delivery start,disclosure\n" + TONGA));

        assertThat(read.outcomes()).hasSize(2).hasOnlyElementsOfType(Outcome.Accepted.class);
        assertThat(read.notices()).containsExactly("a.csv repeats its headings in 1 row, which were passed over.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference,country,title,status,disclosure,delivery_start",
                "country,title,reference,status,delivery_start,disclosure",
                "reference,country,title,status,delivery_end,disclosure",
                "reference,country,title,status,delivery_start,marking,disclosure",
                "reference,country,title,status"
            })
    void refusesAnotherRowOfHeadings(String other) throws IOException {
        RecordFile file = RecordsCsv.text(folder, "a.csv", HEADER + "\n" + FIJI + other + "\n" + TONGA);

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .withMessage(
                        "a.csv has another row of headings in line 3, which differs from the first. Put each table into a"
                                + " file of its own and run again.");
    }

    @Test
    void refusesASecondTableOnASheet() {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .row()
                .row("reference", "country", "title", "status", "disclosure", "delivery_start")
                .row("R1", "Fiji", "t", "COMPLETED", "WITHHOLD", "2026-03-02")
                .in(folder);

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .withMessage(
                        "a.xlsx has another row of headings in line 4, which differs from the first. Put each table into a"
                                + " file of its own and run again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visible", "hidden", "veryHidden"})
    void refusesRecordsOnAnotherSheet(String state) {
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .sheet(
                        "2025",
                        state,
                        HandWrittenWorkbook.withHeadings("Corrections")
                                .row(HEADINGS)
                                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "WITHHOLD"))
                .in(folder);

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .withMessage("a.xlsx has records on several sheets: sheet 2 has headings of the record format, too, and"
                        + " only sheet 1 would be read. Put all records on one sheet, or each sheet into a file of its"
                        + " own, and run again.");
    }

    /** A correction needs few columns, and its sheet may say them otherwise, or further down. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference,disclosure",
                "Reference:,withholding_grounds (FOI)",
                "REFERENCE,Deleted",
                "Ref,country,disclosure",
                "Case number,Country,Marking",
                "country,title,status,delivery_start,disclosure"
            })
    void refusesCorrectionsOnAnotherSheet(String headings) {
        HandWrittenWorkbook corrections = HandWrittenWorkbook.withHeadings("Corrections");
        for (int i = 0; i < 30; i++) {
            corrections.row("Line " + i + " of what was said", "of them");
        }
        RecordFile file = HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .sheet(
                        "Corrections",
                        "hidden",
                        corrections.row(headings.split(",")).row("R1", "WITHHOLD", "yes"))
                .in(folder);

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .withMessage("a.xlsx has records on several sheets: sheet 2 has headings of the record format, too, and"
                        + " only sheet 1 would be read. Put all records on one sheet, or each sheet into a file of its"
                        + " own, and run again.");
    }

    @Test
    void refusesRecordsInOurOwnFormatBesideThoseOfAMapping() {
        Mappings mappings = Mappings.of(List.of(new Mapping(
                null,
                new TreeMap<>(Map.of("Case", "reference", "Where", "country")),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null)));
        RecordFile file = HandWrittenWorkbook.withHeadings(
                        "Case", "Where", "title", "status", "delivery_start", "disclosure")
                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .sheet("More", "visible", HandWrittenWorkbook.withHeadings("reference", "country", "disclosure"))
                .sheet("Also", "visible", HandWrittenWorkbook.withHeadings("Case", "disclosure"))
                .in(folder);

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> new Intake(Countries.REGISTER, mappings).read(file))
                .withMessageStartingWith("a.xlsx has records on several sheets: sheet 2 has headings");
    }

    @Test
    void passesOverSheetsOfWordsToChooseFromAndEmptyOnes() {
        ReadFile read = intake.read(HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .sheet(
                        "Lists",
                        "hidden",
                        HandWrittenWorkbook.withHeadings("status", "disclosure", "marking", "country")
                                .row("COMPLETED", "PUBLISH", "OFFICIAL", "Fiji"))
                .sheet("Sheet2", "visible", HandWrittenWorkbook.withHeadings())
                .in(folder));

        assertThat(read.outcomes()).hasSize(1);
        assertThat(read.notices())
                .containsExactly(
                        "a.xlsx has several sheets: only sheet 1 was read, and not sheet 3.",
                        "a.xlsx has hidden sheets, which were not read: sheet 2.");
    }

    @Test
    void passesOverSheetsOfOtherThings() {
        ReadFile read = intake.read(HandWrittenWorkbook.withHeadings(HEADINGS)
                .row("R1", "Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH")
                .sheet("Notes", "visible", HandWrittenWorkbook.withHeadings("reference", "note"))
                .in(folder));

        assertThat(read.outcomes()).hasSize(1);
        assertThat(read.notices())
                .containsExactly("a.xlsx has several sheets: only sheet 1 was read, and not sheet 2.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Withholding grounds:",
                "withholding_grounds*",
                "*WITHHOLDING-GROUNDS",
                "\u201Cwithholding grounds\u201D",
                "withholding grounds ?"
            })
    void readsAHeadingWithPunctuationAroundIt(String heading) throws IOException {
        ReadFile read =
                intake.read(RecordsCsv.text(folder, "a.csv", HEADER + "," + heading + "\n" + FIJI.strip() + ",S27\n"));

        assertThat(read.outcomes().getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        row -> assertThat(row.engagement().decision().grounds()).hasSize(1));
        assertThat(read.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "deleted, deleted (y/n)",
        "deleted, Delete",
        "marking, Marking (GSC)",
        "marking, Markings",
        "withholding_grounds, witholding_grounds",
        "withholding_grounds, Withholding ground",
        "withholding_grounds, Withholding grounds [FOIA]",
        "delivery_end, Delivery ends",
        "updated_at, Updated_a"
    })
    void refusesAHeadingThatSeemsToBeOneThatWithholds(String column, String heading) throws IOException {
        RecordFile file = RecordsCsv.text(folder, "a.csv", HEADER + "," + heading + "\n" + FIJI.strip() + ",S27\n");

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .satisfies(refusal -> assertThat(refusal.withCells())
                        .isEqualTo("a.csv may have the column \"" + column + "\" under another heading, \"" + heading
                                + "\". If it is that column,"
                                + " give it its heading or map it (docs/mapping.md); if not, give it another heading; and"
                                + " run again."))
                .withMessage("a.csv may have the column \"" + column + "\" under another heading, that of column "
                        + (HEADER.split(",").length + 1)
                        + ". If it is that column, give it its heading or map it (docs/mapping.md); if not, give it another"
                        + " heading; and run again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cost (£)", "Desk", "Deleted by", "Marked", "Grounds of appeal"})
    void keepsOtherHeadings(String heading) throws IOException {
        ReadFile read =
                intake.read(RecordsCsv.text(folder, "a.csv", HEADER + "," + heading + "\n" + FIJI.strip() + ",S27\n"));

        assertThat(read.outcomes()).hasOnlyElementsOfType(Outcome.Accepted.class);
    }

    @Test
    void refusesTwoHeadingsThatDifferInPunctuation() throws IOException {
        RecordFile file = RecordsCsv.text(folder, "a.csv", HEADER + ",Disclosure:\n" + FIJI.strip() + ",WITHHOLD\n");

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .withMessage("a.csv has two columns with the same heading, columns 6 and 7. Give each"
                        + " column a heading of its own and run again.");
    }
}
