package org.twelvemonth.workbook.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTests {
    private static final String GROUP = "Fiji";

    @TempDir
    Path folder;

    @Test
    void takesRowsAfterItsSheetsWereAskedFor() throws IOException {
        try (Spill spill = spill()) {
            TableWriter<String, String> writer = writer(new Column.Text<>("Country", 20, row -> row), spill);
            List<Sheet.TablePart<String>> sheets = writer.sheets();

            writer.write(GROUP, "a");
            writer.write(GROUP, "b");

            writer.requireAllRows();
            String rows = new String(sheets.getFirst().lanes().getFirst().rest(), UTF_8);
            assertThat(rows).contains("<row r=\"6\" ", "<row r=\"7\" ");
        }
    }

    @Test
    void refusesALinkAfterItsSheetsWereAskedFor() throws IOException {
        try (Spill spill = spill()) {
            TableWriter<String, String> writer =
                    writer(new Column.Link<>("Country", 20, row -> row, row -> new CellLink("Countries", 6)), spill);
            writer.write(GROUP, "a");
            writer.sheets();

            assertThatThrownBy(() -> writer.write(GROUP, "b"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The links of the sheet \"Test\" come too late.");
        }
    }

    @Test
    void missesARowThatWasCountedAndNotWritten() throws IOException {
        try (Spill spill = spill()) {
            TableWriter<String, String> writer = writer(new Column.Text<>("Country", 20, row -> row), spill);
            writer.write(GROUP, "a");

            assertThatThrownBy(writer::requireAllRows)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("gets fewer rows than were counted");
        }
    }

    private Spill spill() throws IOException {
        return Spill.beside(folder.resolve("test.xlsx"));
    }

    /** For two rows. */
    private static TableWriter<String, String> writer(Column<String> column, Spill spill) {
        RowCount<String> count = new RowCount<>();
        count.add(GROUP);
        count.add(GROUP);
        return new TableWriter<>(
                new Table<>("Test", "Test", "Rows.", "", "None.", List.of(column), null),
                count.layout(Comparator.naturalOrder(), Table.ROWS_PER_SHEET),
                new CellText("…"),
                spill);
    }
}
