package org.twelvemonth.workbook.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTests {
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\"[^>]*>(?:<v>|<is><t[^>]*>)([^<]*)");
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\"");

    @TempDir
    Path folder;

    private Spill spill;
    private TableWriter<String, String> writer;

    @BeforeEach
    void start() throws IOException {
        spill = Spill.beside(folder.resolve("test.xlsx"));
        writer = new TableWriter<>(List.of(text("Word", word -> word.repeat(30))), new CellText("…"), spill);
    }

    @AfterEach
    void end() throws IOException {
        spill.close();
    }

    @Test
    void placesGroupsInOrderWhateverTheOrderOfTheRows() throws Exception {
        write("b", "b-1 ", "b-2 ");
        write("a", "a-1 ");
        write("b", "b-3 ");

        assertThat(cells(sheets(100).getFirst())).containsExactly("A6 a-1", "A7 b-1", "A8 b-2", "A9 b-3");
    }

    @Test
    void numbersEveryRowOnceOverManyStretchesAndSheets() throws Exception {
        int perSheet = 1_234;
        for (int row = 0; row < 3_000; row++) {
            write(row % 3 == 0 ? "a" : "b", 10_000 + row + " ");
        }

        List<Sheet.TablePart<String>> sheets = sheets(perSheet);

        assertThat(sheets).extracting(Sheet.TablePart::rows).containsExactly(perSheet, perSheet, 532);
        List<String> written = new ArrayList<>();
        for (Sheet.TablePart<String> sheet : sheets) {
            String xml = xml(sheet);
            assertThat(ROW.matcher(xml).results().map(row -> Integer.parseInt(row.group(1))))
                    .containsExactlyElementsOf(
                            IntStream.range(6, 6 + sheet.rows()).boxed().toList());
            assertThat(cells(sheet)).allMatch(cell -> cell.startsWith("A"));
            cells(sheet).forEach(cell -> written.add(cell.substring(cell.indexOf(' ') + 1)));
        }
        assertThat(written)
                .containsExactlyElementsOf(IntStream.range(0, 3_000)
                        .boxed()
                        .sorted(Comparator.comparing((Integer row) -> row % 3 != 0)
                                .thenComparing(row -> row))
                        .map(row -> Integer.toString(10_000 + row))
                        .toList());
        assertThat(sheets.getFirst().content())
                .as("stretches of 64 KiB")
                .hasSizeGreaterThan(1)
                .extracting(PlacedRows::stretch)
                .contains(sheets.get(1).content().getFirst().stretch());
    }

    @Test
    void takesAColumnThatALaterRowIsTheFirstToNeed() throws Exception {
        write("a", "a-1 ");
        writer.add(text("Further", word -> "more"));
        write("a", "a-2 ");

        assertThat(writer.columns()).extracting(Column::heading).containsExactly("Word", "Further");
        assertThat(cells(sheets(100).getFirst())).containsExactly("A6 a-1", "A7 a-2", "B7 0");
        assertThat(spill.texts().all()).containsExactly("more");
    }

    @Test
    void placesALinkWhereItsRowStands() throws Exception {
        writer.add(new Column.Link<>("Link", 20, word -> "see", word -> new CellLink("Of " + word.strip(), 1)));
        write("b", "b-1 ");
        write("a", "a-1 ", "a-2 ", "a-3 ");

        List<Sheet.TablePart<String>> sheets = sheets(2);

        assertThat(sheets.getFirst().links())
                .containsExactly(
                        new Sheet.PlacedLink(6, 1, new CellLink("Of a-1", 1)),
                        new Sheet.PlacedLink(7, 1, new CellLink("Of a-2", 1)));
        assertThat(sheets.getLast().links())
                .containsExactlyInAnyOrder(
                        new Sheet.PlacedLink(6, 1, new CellLink("Of a-3", 1)),
                        new Sheet.PlacedLink(7, 1, new CellLink("Of b-1", 1)));
    }

    @Test
    void saysInARowThatThereIsNone() throws Exception {
        Sheet.TablePart<String> sheet = sheets(100).getFirst();

        assertThat(sheet.rows()).isZero();
        assertThat(cells(sheet)).containsExactly("A6 0");
        assertThat(spill.texts().all()).containsExactly("None.");
    }

    private static Column<String> text(String heading, Function<String, @Nullable String> value) {
        return new Column.Text<>(heading, 20, value);
    }

    private void write(String group, String... words) {
        for (String word : words) {
            writer.write(group, List.of(group), word);
        }
    }

    private List<Sheet.TablePart<String>> sheets(int rowsPerSheet) throws IOException {
        Table<String> table = new Table<>("Test", "Test", "Rows.", "", "None.", writer.columns(), null);
        return writer.sheets(table, writer.layout(Comparator.naturalOrder(), rowsPerSheet));
    }

    /** The reference of each cell and its text up to the first blank, or its number. */
    private List<String> cells(Sheet.TablePart<String> sheet) throws Exception {
        return CELL.matcher(xml(sheet))
                .results()
                .map((MatchResult cell) -> cell.group(1) + " " + cell.group(2).replaceFirst(" .*", ""))
                .toList();
    }

    private String xml(Sheet.TablePart<String> sheet) throws Exception {
        Piece piece = spill.deflate(sheet.content()).get();
        Inflater inflater = new Inflater(true);
        inflater.setInput(spill.read(piece));
        byte[] xml = new byte[piece.size()];
        int length = inflater.inflate(xml);
        inflater.end();
        assertThat(length).isEqualTo(piece.size());
        assertThat(Crc.of(xml, length)).isEqualTo(piece.crc());
        return new String(xml, UTF_8);
    }
}
