package org.twelvemonth.workbook.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedTableTests {
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*>(?:<v>|<is><t[^>]*>)([^<]*)");

    private static final CellText LIMIT = new CellText("…");

    @TempDir
    Path folder;

    private final SharedTexts texts = new SharedTexts();
    private RowSort sort;
    private SortedTable<String, String> table;

    @BeforeEach
    void start() {
        sort = new RowSort(LIMIT, folder);
        table = sort.table(List.of(text("Word", word -> word.repeat(30))), Comparator.naturalOrder());
    }

    @AfterEach
    void end() throws IOException {
        sort.close();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void placesGroupsInOrderWhateverTheOrderOfTheRows() throws IOException {
        add("b", "b-1 ", "b-2 ");
        add("a", "a-1 ");
        add("b", "b-3 ");

        assertThat(cells(sheets(100).getFirst())).containsExactly("A6 a-1", "A7 b-1", "A8 b-2", "A9 b-3");
    }

    @Test
    void numbersEveryRowOnceOverManyRunsAndSheets() throws IOException {
        int perSheet = 22_345;
        table.add(text("Long", word -> word.repeat(100)));
        for (int row = 0; row < 60_000; row++) {
            add(row % 3 == 0 ? "a" : "b", 10_000 + row + " ");
        }

        List<Sheet.TablePart<String>> sheets = sheets(perSheet);

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).as("runs").hasSizeGreaterThan(1);
        }
        assertThat(sheets).extracting(Sheet.TablePart::rows).containsExactly(perSheet, perSheet, 15_310);
        List<String> words = new ArrayList<>();
        for (Sheet.TablePart<String> sheet : sheets) {
            List<String> cells =
                    cells(sheet).stream().filter(cell -> cell.startsWith("A")).toList();
            assertThat(cells.stream().map(cell -> cell.replaceFirst(" .*", "")))
                    .containsExactlyElementsOf(IntStream.range(6, 6 + sheet.rows())
                            .mapToObj(number -> "A" + number)
                            .toList());
            cells.forEach(cell -> words.add(cell.replaceFirst(".* ", "")));
        }
        assertThat(words)
                .containsExactlyElementsOf(IntStream.range(0, 60_000)
                        .boxed()
                        .sorted(Comparator.comparing((Integer row) -> row % 3 != 0)
                                .thenComparing(row -> row))
                        .map(row -> Integer.toString(10_000 + row))
                        .toList());
    }

    @Test
    void takesAColumnThatALaterRowIsTheFirstToNeed() throws IOException {
        add("a", "a-1 ");
        table.add(text("Further", word -> "more"));
        add("a", "a-2 ");

        assertThat(table.columns()).extracting(Column::heading).containsExactly("Word", "Further");
        assertThat(cells(sheets(100).getFirst())).containsExactly("A6 a-1", "A7 a-2", "B7 0");
        assertThat(texts.all()).containsExactly("more");
    }

    @Test
    void saysInARowThatThereIsNone() throws IOException {
        Sheet.TablePart<String> sheet = sheets(100).getFirst();

        assertThat(sheet.rows()).isZero();
        assertThat(cells(sheet)).containsExactly("A6 0");
        assertThat(texts.all()).containsExactly("None.");
    }

    @Test
    void sheetsOfTablesCannotBeWrittenInAnotherOrder() throws IOException {
        SortedTable<String, String> second = sort.table(table.columns(), Comparator.naturalOrder());
        add("a", "a-1 ");
        second.add("a", List.of(), "a-1 ");
        Sheet.TablePart<String> sheet =
                second.sheets(words(), second.layout(100)).getFirst();

        assertThatThrownBy(() -> cells(sheet))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The sheets of tables are written in the order of the tables: row of table 0 instead of 1.");
    }

    @Test
    void tableOfFewRowsHasItsLinksWhereItsRowsStand() {
        Column<String> link = new Column.Link<>("Link", 20, word -> "see", word -> new CellLink("Of " + word, 1));
        Table<String> small =
                new Table<>("Test", "Test", "Rows.", "", "None.", List.of(text("Word", word -> word), link), null);

        assertThat(new SmallTable<>(small, List.of("one", "two")).sheet(LIMIT).links())
                .containsExactly(
                        new Sheet.PlacedLink(6, 1, new CellLink("Of one", 1)),
                        new Sheet.PlacedLink(7, 1, new CellLink("Of two", 1)));
    }

    private static Column<String> text(String heading, Function<String, @Nullable String> value) {
        return new Column.Text<>(heading, 20, value);
    }

    private void add(String group, String... words) throws IOException {
        for (String word : words) {
            table.add(group, List.of(group), word);
        }
    }

    private List<Sheet.TablePart<String>> sheets(int rowsPerSheet) throws IOException {
        return table.sheets(words(), table.layout(rowsPerSheet));
    }

    private Table<String> words() {
        return new Table<>("Test", "Test", "Rows.", "", "None.", table.columns(), null);
    }

    /** The reference of each cell and its text up to the first blank, or its number. */
    private List<String> cells(Sheet.TablePart<String> sheet) throws IOException {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        RowXml rows = new RowXml(sheet.table().columns(), texts, xml);
        for (int number = Table.FIRST_ROW; number <= sheet.lastRow(); number++) {
            rows.write(number, sheet.content().next());
        }
        return CELL.matcher(xml.toString(UTF_8))
                .results()
                .map(cell -> cell.group(1) + " " + cell.group(2).replaceFirst(" .*", ""))
                .toList();
    }
}
