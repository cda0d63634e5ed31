package org.twelvemonth.workbook.xlsx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFileTests {
    @TempDir
    Path folder;

    @Test
    void saysWhyItsShellCouldNotBeMade() throws IOException {
        Sheet sheet = new Sheet.Prose("Cover", List.of(new Sheet.Line(Look.TITLE, "Title")));
        Path target = folder.resolve("test.xlsx");
        try (Spill spill = Spill.beside(target)) {
            WorkbookFile workbook = new WorkbookFile(
                    List.of(sheet, sheet),
                    new WorkbookProperties("Test", Locale.UK, "Test", LocalDate.of(2026, 10, 31), "Marking: OFFICIAL"),
                    new CellText("…"),
                    spill);

            assertThatThrownBy(() -> workbook.write(target))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The shell of the workbook could not be made.")
                    .cause()
                    .hasMessageContaining("already contains a sheet named 'Cover'");
        }
    }
}
