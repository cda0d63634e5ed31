package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.engagement.Engagement;

/** Cells whose value a workbook does not tell: none of them is an empty one. */
class UnreadableCellsTests {
    private static final List<String> HEADINGS = List.of(
            "reference",
            "country",
            "title",
            "status",
            "delivery_start",
            "delivery_end",
            "disclosure",
            "withholding_grounds",
            "disclosure_approver",
            "disclosure_decided_on",
            "disclosure_review_due",
            "marking",
            "updated_at",
            "deleted",
            "trained",
            "Own");

    private static final Problem FORMULA = new Problem(
            "",
            "=A9",
            "a value that was saved with the file; the cell holds a formula without one",
            "Open the workbook in a spreadsheet program, save it there and run again.");

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference",
                "country",
                "status",
                "delivery_start",
                "delivery_end",
                "disclosure",
                "withholding_grounds",
                "disclosure_approver",
                "disclosure_decided_on",
                "disclosure_review_due",
                "marking",
                "updated_at",
                "deleted"
            })
    void rejectsAFormulaWithoutSavedValueWhereItCouldWithholdOrEndSomething(String column) {
        assertThat(rejected(column, "<c><f>A9</f></c>")).containsExactly(problem(column, FORMULA));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c><f>A9</f><v/></c>",
                "<c t=\"b\"><f>A9</f><v></v></c>",
                "<c s=\"1\"><f>A9</f><v> </v></c>",
                "<c t=\"str\"><f>A9</f></c>"
            })
    void takesNoFormOfAMissingValueForAnEmptyCell(String cell) {
        assertThat(rejected("withholding_grounds", cell)).containsExactly(problem("withholding_grounds", FORMULA));
    }

    @Test
    void readsTheEmptyTextThatAFormulaHas() {
        assertThat(accepted("withholding_grounds", "<c t=\"str\"><f>A9</f><v></v></c>")
                        .decision()
                        .grounds())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fullCalcOnLoad=\"1\"", "calcCompleted=\"false\""})
    void trustsNoFormulaOfAWorkbookThatIsToBeCalculatedWhenItIsOpened(String attribute) {
        RecordFile file = workbook(row("deleted", "<c><f>A9</f><v>0</v></c>"))
                .afterSheets("<calcPr " + attribute + "/>")
                .in(folder);

        assertThat(problems(file)).containsExactly(problem("deleted", FORMULA));
    }

    @Test
    void rejectsTheCellsOfAnArrayFormulaWithoutSavedValues() {
        RecordFile file = workbook(
                        row("withholding_grounds", "<c><f t=\"array\" ref=\"H2:H3\">A9</f></c>"),
                        row("reference", "R2"))
                .in(folder);

        assertThat(intake.read(file).outcomes())
                .extracting(outcome -> ((Outcome.Rejected) outcome).problems())
                .containsExactly(
                        List.of(problem("withholding_grounds", FORMULA)),
                        List.of(new Problem("withholding_grounds", "", FORMULA.expected(), FORMULA.remedy())));
    }

    @ParameterizedTest
    @CsvSource({
        "<c t=\"e\"><v>#REF!</v></c>, #REF!, a value; the cell holds an error, Correct its formula or write the value"
                + " itself; leave the cell empty only where there is nothing to say.",
        "<c t=\"e\" vm=\"1\"><v>#VALUE!</v></c>, #VALUE!, a value; the cell holds a picture or a linked data type; whose"
                + " value is kept elsewhere, Convert the cell to text; or write the value itself."
    })
    void rejectsErrors(String cell, String found, String expected, String remedy) {
        assertThat(rejected("marking", cell)).singleElement().satisfies(problem -> {
            assertThat(problem.value()).isEqualTo(found);
            assertThat(problem.expected().replace(',', ';')).isEqualTo(expected);
            assertThat(problem.remedy().replace(',', ';')).isEqualTo(remedy.replace(',', ';'));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "<c><v>NaN</v></c>, NaN, 'a number, as the type of the cell says', Write the value again in a spreadsheet program.",
        "<c><v>1E999999999</v></c>, 1E999999999, 'a number, as the type of the cell says', Write the value again in a"
                + " spreadsheet program.",
        "<c t=\"b\"><v>yes</v></c>, yes, 'true or false, as the type of the cell says', Write the value again in a"
                + " spreadsheet program.",
        "<c t=\"s\"><v>7</v></c>, 7, a text of the workbook; the cell refers to one that is not there, 'Open the workbook in"
                + " a spreadsheet program, write the text again and save it.'",
        "<c t=\"s\"><v></v></c>, '', a text of the workbook; the cell refers to one that is not there, 'Open the workbook in"
                + " a spreadsheet program, write the text again and save it.'",
        "<c t=\"q\"><v>S27</v></c>, S27, a cell of a known type, 'Open the workbook in a spreadsheet program, save it there"
                + " and run again.'"
    })
    void rejectsWhatIsNotOfTheTypeThatTheCellNames(String cell, String found, String expected, String remedy) {
        assertThat(rejected("withholding_grounds", cell))
                .containsExactly(new Problem("withholding_grounds", found, expected, remedy));
    }

    @Test
    void rejectsACellThatStandsTwice() {
        assertThat(rejected("deleted", "<c t=\"str\"><v>no</v></c><c r=\"N2\" t=\"str\"><v>yes</v></c>"))
                .containsExactly(new Problem(
                        "deleted",
                        "no / yes",
                        "one value; the file holds several for this cell",
                        "Open the workbook in a spreadsheet program, write the value again and save it."));
    }

    @Test
    void countsUnreadableCellsOfOtherColumns() {
        List<String> row = row("trained", "<c><f>A9</f></c>");
        row.set(2, "<c t=\"e\"><v>#N/A</v></c>");
        row.set(15, "<c t=\"e\"><v>#NUM!</v></c>");
        List<String> second = row("trained", "<c><f>A9</f></c>");
        ReadFile read = intake.read(workbook(row, second).in(folder));

        assertThat(read.outcomes()).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(read.notices())
                .contains(
                        "a.xlsx has cells that could not be read and count as empty: 1 in \"title\", the first in line 2:"
                                + " an error; 2 in \"trained\", the first in line 2: a formula without a saved value; 1 in \"Own\", the"
                                + " first in line 2: an error.");
    }

    @Test
    void rejectsUnreadableCellsOfMappedColumnsAndMakesNoReferenceOfThem() {
        Mapping mapping = new Mapping(
                null,
                new TreeMap<>(Map.of("Why not", "withholding_grounds", "Where", "country")),
                null,
                null,
                null,
                ",",
                ".",
                null,
                null,
                new TreeMap<>(Map.of("withholding_grounds", new TreeMap<>(Map.of("none", "S44")))),
                List.of("Where"),
                null);
        Intake mapped = new Intake(Countries.REGISTER, Mappings.of(List.of(mapping)));
        RecordFile file = HandWrittenWorkbook.withHeadings(
                        "Where", "title", "status", "delivery_start", "disclosure", "Why not")
                .row("Fiji", "t", "COMPLETED", "2026-03-02", "PUBLISH", "<c><f>A9</f></c>")
                .row("<c><f>A9</f></c>", "t", "COMPLETED", "2026-03-02", "PUBLISH", "none")
                .in(folder);

        assertThat(mapped.read(file).outcomes())
                .extracting(outcome -> ((Outcome.Rejected) outcome).problems())
                .containsExactly(
                        List.of(problem("withholding_grounds", FORMULA)),
                        List.of(problem("reference", FORMULA), problem("country", FORMULA)));
    }

    @Test
    void givesTheValueOfMergedCellsToEachOfTheirRows() {
        List<String> first = row("withholding_grounds", "S27");
        List<String> second = row("reference", "R2");
        second.set(7, "<c s=\"0\"/>");
        ReadFile read = intake.read(workbook(first, second, row("reference", "R3"), row("reference", "R4"))
                .merged("H2:H4")
                .in(folder));

        assertThat(read.outcomes())
                .extracting(outcome -> ((Outcome.Accepted) outcome)
                        .engagement()
                        .decision()
                        .grounds()
                        .size())
                .containsExactly(1, 1, 1, 0);
        assertThat(read.notices())
                .contains("a.xlsx has cells that are merged over several rows; their value counts for each of the rows:"
                        + " H2:H4.");
    }

    @Test
    void rejectsCellsThatAreMergedWithOneOnTheirLeft() {
        RecordFile file =
                workbook(row("disclosure", "WITHHOLD")).merged("G2:H2").in(folder);

        assertThat(problems(file))
                .containsExactly(new Problem(
                        "withholding_grounds",
                        "",
                        "a cell of its own; it is merged with others",
                        "Unmerge the cells in a spreadsheet program and write the value into each of them."));
    }

    @Test
    void rejectsAValueThatIsHiddenBelowMergedCells() {
        RecordFile file = workbook(row("reference", "R1"), row("withholding_grounds", "S31"))
                .merged("H2:H3")
                .in(folder);

        assertThat(intake.read(file).outcomes().get(1))
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        row -> assertThat(row.problems())
                                .containsExactly(
                                        new Problem(
                                                "withholding_grounds",
                                                "S31",
                                                "a cell of its own; it is merged with others",
                                                "Unmerge the cells in a spreadsheet program and write the value into each of them.")));
    }

    @Test
    void rejectsRowsWithACellUnderAMergedHeading() {
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.set(8, "<c s=\"0\"/>");
        List<String> row = row("withholding_grounds", "");
        row.set(8, "S27");
        RecordFile file = HandWrittenWorkbook.withHeadings(headings.toArray(String[]::new))
                .row(row.toArray(String[]::new))
                .merged("H1:I1")
                .in(folder);

        assertThat(problems(file))
                .containsExactly(new Problem(
                        "",
                        "several cells under a merged heading",
                        "one cell for each heading",
                        "Unmerge the headings in a spreadsheet program and give each column one of its own."));
    }

    @Test
    void saysThatAColumnEndsBeforeTheFile() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            rows.add(row("reference", "R" + i));
            rows.get(i).set(11, i < 3 ? "OFFICIAL" : "");
        }
        assertThat(intake.read(workbook(rows).in(folder)).notices())
                .contains(
                        "a.xlsx has no marking after line 4, though all of the 3 rows up to it have one. Look whether the"
                                + " column was cut off.");
    }

    private static Problem problem(String column, Problem like) {
        return new Problem(column, like.value(), like.expected(), like.remedy());
    }

    private List<Problem> rejected(String column, String cell) {
        return problems(workbook(row(column, cell)).in(folder));
    }

    private Engagement accepted(String column, String cell) {
        Outcome outcome =
                intake.read(workbook(row(column, cell)).in(folder)).outcomes().getFirst();
        return ((Outcome.Accepted) outcome).engagement();
    }

    private List<Problem> problems(RecordFile file) {
        return ((Outcome.Rejected) intake.read(file).outcomes().getFirst()).problems();
    }

    /** A row that is published, but for one cell. */
    private static List<String> row(String column, String cell) {
        List<String> row = new ArrayList<>(List.of(
                "R1",
                "Fiji",
                "t",
                "COMPLETED",
                "2026-03-02",
                "2026-03-20",
                "PUBLISH",
                "",
                "Director",
                "2026-04-01",
                "",
                "",
                "",
                "",
                "",
                ""));
        row.set(HEADINGS.indexOf(column), cell);
        return row;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static HandWrittenWorkbook workbook(List<String>... rows) {
        return workbook(Arrays.asList(rows));
    }

    private static HandWrittenWorkbook workbook(List<List<String>> rows) {
        HandWrittenWorkbook workbook = HandWrittenWorkbook.withHeadings(HEADINGS.toArray(String[]::new));
        for (List<String> row : rows) {
            workbook.row(row.toArray(String[]::new));
        }
        return workbook;
    }
}
