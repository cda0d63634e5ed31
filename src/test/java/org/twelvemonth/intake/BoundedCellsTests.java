package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A cell that is longer than its column allows rejects its row before anything of it is looked at. */
class BoundedCellsTests {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Intake intake = new Intake(Countries.REGISTER);

    @ParameterizedTest
    @EnumSource
    void holdsInEveryColumnOfACsvFile(Column column) throws IOException {
        Outcome outcome = read(csv(column, "7".repeat(column.longest() + 1)));

        assertRejected(outcome, column, column.longest() + 1);
    }

    @ParameterizedTest
    @EnumSource
    void holdsInEveryColumnOfAWorksheet(Column column) {
        Outcome outcome = read(workbook(column, "x".repeat(column.longest() + 1)));

        assertRejected(outcome, column, column.longest() + 1);
    }

    /** Characters that decomposition makes eighteen of, and digits whose value takes the square of their number of steps. */
    @ParameterizedTest
    @EnumSource
    void keepsLongCellsFromBeingWorkedOn(Column column) {
        for (String character : List.of("\uFDFA", "9", ";")) {
            String cell = character.repeat(100_000);
            assertTimeout(SOON, () -> assertRejected(read(csv(column, cell)), column, cell.length()));
        }
    }

    @Test
    void keepsNumbersOfAWorksheetShort() {
        for (String number : List.of(digits(1_000_000), "1E999999999", "1E-999999999", "0." + digits(500_000))) {
            RecordFile file = workbook(Column.TRAINED, "<c><v>" + number + "</v></c>");
            assertTimeout(SOON, () -> assertThat(read(file)).isInstanceOf(Outcome.class));
        }
    }

    @Test
    void boundsColumnsOfTheFilesOwn() throws IOException {
        Outcome outcome = read(RecordsCsv.text(
                folder,
                "a.csv",
                HEADER + ",desk\nR1,Fiji,t,COMPLETED,2026-03-02,PUBLISH," + "x".repeat(32_768) + "\n"));

        assertThat(((Outcome.Rejected) outcome).problems())
                .extracting(Problem::column, Problem::value)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("desk", "32768 characters"));
    }

    @ParameterizedTest
    @EnumSource
    void readsTheLongestCellThatMayBe(Column column) throws IOException {
        Outcome outcome = read(csv(column, " ".repeat(column.longest() - 1) + "x"));

        assertThat(outcome instanceof Outcome.Rejected rejected ? rejected.problems() : List.<Problem>of())
                .extracting(Problem::expected)
                .doesNotContain("at most " + column.longest() + " characters");
    }

    @ParameterizedTest
    @CsvSource({"1001", "40000", "2000000"})
    void refusesAHeadingThatIsTooLong(int length) throws IOException {
        RecordFile file = RecordsCsv.text(
                folder,
                "a.csv",
                HEADER + "," + "\uFDFA".repeat(length) + "\nR1,Fiji,t,COMPLETED,2026-03-02,PUBLISH,\n");

        assertThatExceptionOfType(IntakeRefusedException.class)
                .isThrownBy(() -> intake.read(file))
                .withMessage(
                        "a.csv has a heading of more than 1000 characters, that of column 7. Look whether a quotation"
                                + " mark is missing, shorten it and run again.");
    }

    @Test
    void readsAHeaderOfManyColumnsAndManyRejectedRowsSoon() throws IOException {
        String wide = ",h".repeat(0)
                + java.util.stream.IntStream.range(0, 5_000)
                        .mapToObj(i -> ",h" + i)
                        .collect(Collectors.joining());
        String row = "R1,Nowhere,t,COMPLETED,2026-03-02,PUBLISH" + ",x".repeat(5_000) + "\n";
        RecordFile file = RecordsCsv.text(folder, "a.csv", HEADER + wide + "\n" + row.repeat(200));

        assertTimeout(
                SOON.multipliedBy(2),
                () -> assertThat(intake.read(file).outcomes()).hasSize(200));
    }

    @Test
    void proposesAMappingForAFileWithLongCellsSoon() throws IOException {
        RecordFile file = csv(Column.COUNTRY, "\uFDFA".repeat(4_000_000));

        assertTimeout(
                SOON,
                () -> assertThat(MappingSuggestion.of(file.path(), Countries.REGISTER))
                        .isNotNull());
    }

    private static final String HEADER = "reference,country,title,status,delivery_start,disclosure";

    private static void assertRejected(Outcome outcome, Column column, int length) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Rejected.class,
                        row -> assertThat(row.problems())
                                .containsExactly(new Problem(
                                        column.heading(),
                                        length + " characters",
                                        "at most " + column.longest() + " characters",
                                        "Look whether a quotation mark is missing, and shorten what the cell holds.")));
        assertThat(((Outcome.Rejected) outcome).cells().get(column.heading())).hasSizeLessThan(100);
    }

    /** Digits that a zip archive does not pack so well that it is refused for that. */
    private static String digits(int length) {
        return new Random(20261130)
                .ints(length, 1, 10)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    private Outcome read(RecordFile file) {
        return intake.read(file).outcomes().getFirst();
    }

    private RecordFile csv(Column column, String cell) throws IOException {
        List<String> cells = cells(column, "\"" + cell + "\"");
        return RecordsCsv.text(folder, "a.csv", headings() + "\n" + String.join(",", cells) + "\n");
    }

    private RecordFile workbook(Column column, String cell) {
        String sheet = cell.startsWith("<c") ? cell : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        return HandWrittenWorkbook.withHeadings()
                .xml(xml(2, List.of(headings().split(","))) + xml(3, cells(column, sheet)))
                .in(folder);
    }

    /** Rows of more columns than there are letters, so without addresses. */
    private static String xml(int number, List<String> cells) {
        return "<row r=\"" + number + "\">"
                + cells.stream()
                        .map(cell ->
                                cell.startsWith("<c") ? cell : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining())
                + "</row>";
    }

    private static String headings() {
        return Column.ALL.stream().map(Column::heading).collect(Collectors.joining(","));
    }

    private static List<String> cells(Column column, String cell) {
        List<String> cells = new ArrayList<>();
        for (Column each : Column.ALL) {
            cells.add(
                    each == column
                            ? cell
                            : switch (each) {
                                case REFERENCE -> "R1";
                                case COUNTRY -> "Fiji";
                                case TITLE -> "Training";
                                case STATUS -> "COMPLETED";
                                case DELIVERY_START -> "2026-03-02";
                                case DISCLOSURE -> "PUBLISH";
                                default -> "";
                            });
        }
        return cells;
    }
}
