package org.twelvemonth.gate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets that are long enough to be inflated on a thread of their own, and short ones. */
class WorkbookCheckTests {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private final Violations violations = new Violations();
    private final WorkbookCheck check =
            new WorkbookCheck("internal/engagements.xlsx", LocalDate.of(2026, 10, 31), violations);

    @ParameterizedTest
    @ValueSource(ints = {2, 50_000})
    void countsTheRowsOfASheet(int rows) throws Exception {
        check.check(workbook(rows, ""));

        assertThat(check.dataRows()).containsEntry(SHEET, rows - 1L);
        violations.refuseAny();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 50_000})
    void findsAFormulaInTheLastRow(int rows) throws Exception {
        check.check(workbook(rows, "<row><c><f>1+1</f><v>2</v></c></row>"));

        assertThatThrownBy(violations::refuseAny)
                .isInstanceOf(GateRefusedException.class)
                .extracting(
                        refused -> ((GateRefusedException) refused).reasons().toString())
                .asString()
                .contains("internal/engagements.xlsx", SHEET + ", row " + (rows + 1));
    }

    @Test
    void failsOnALongSheetThatIsCutOff() throws IOException {
        Path whole = workbook(50_000, "");
        byte[] bytes = Files.readAllBytes(whole);
        // Within the deflated rows: the directory at the end of the file stays.
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(whole, bytes);

        assertThatThrownBy(() -> check.check(whole)).isInstanceOf(Exception.class);
    }

    private Path workbook(int rows, String last) throws IOException {
        Path file = folder.resolve("engagements.xlsx");
        StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
        for (int row = 1; row <= rows; row++) {
            xml.append("<row><c><v>").append(row).append("</v></c><c t=\"inlineStr\"><is><t>x</t></is></c></row>");
        }
        xml.append(last).append("</sheetData></worksheet>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(SHEET));
            zip.write(xml.toString().getBytes(UTF_8));
        }
        return file;
    }
}
