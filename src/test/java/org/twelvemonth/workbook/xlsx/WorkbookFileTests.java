package org.twelvemonth.workbook.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTests {
    private static final WorkbookProperties PROPERTIES =
            new WorkbookProperties("Test", Locale.UK, "Test", LocalDate.of(2026, 10, 31), "Marking: OFFICIAL");
    private static final Column<String> WORD = new Column.Text<>("Word", 20, word -> word);

    private static final CellText LIMIT = new CellText("…");

    @TempDir
    Path folder;

    @Test
    void namesTheSheetThatIsThereTwice() {
        Sheet sheet = new Sheet.Prose(
                "Cover", List.of(new Sheet.Line(Look.TITLE, "Title"), new Sheet.Line(Look.TEXT, "Text.")));

        assertThatThrownBy(() -> write(List.of(sheet, sheet)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("already contains a sheet named 'Cover'");
    }

    @Test
    void zipHasTheTypesFirstAndFixedTimesAndCanBeStreamed() throws IOException {
        Path file = write(List.of(small("One"), small("Two")));

        List<String> streamed = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                streamed.add(entry.getName());
                zip.readAllBytes();
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .extracting(ZipEntry::getName)
                    .isEqualTo(streamed);
        }
        assertThat(streamed)
                .startsWith("[Content_Types].xml")
                .endsWith("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml")
                .doesNotHaveDuplicates();
    }

    @Test
    void rowsThatCannotBeReadAreAnErrorThatSaysSo() throws IOException {
        try (RowSort sort = new RowSort(LIMIT, folder)) {
            SortedTable<String, String> table = sort.table(List.of(WORD), Comparator.naturalOrder());
            for (int row = 0; row < 1_000; row++) {
                table.add("a", List.of(), "x".repeat(30_000) + row);
            }
            Path run;
            try (Stream<Path> files = Files.walk(folder)) {
                run = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            }
            Files.write(run, new byte[0]);

            assertThatThrownBy(() -> {
                        Table<String> words = new Table<>("Test", "Test", "Rows.", "", "None.", List.of(WORD), null);
                        write(List.copyOf(table.sheets(words, table.layout(1_000))));
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("The temporary file " + run
                            + " of a sort is cut: it ends after 0 of 557 items. Check its disk, then run again.");
        }
    }

    private static Sheet small(String name) {
        Table<String> table = new Table<>(name, name, "Rows.", "", "None.", List.of(WORD), null);
        return new SmallTable<>(table, List.of("one", "two")).sheet(LIMIT);
    }

    private Path write(List<Sheet> sheets) throws IOException {
        Path target = folder.resolve("test.xlsx");
        WorkbookFile.write(target, sheets, PROPERTIES, LIMIT);
        return target;
    }
}
