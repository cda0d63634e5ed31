package org.twelvemonth.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twelvemonth.engagement.EngagementBuilder;

class EngagementsWorkbookTests {
    @TempDir
    Path folder;

    @Test
    void hasItsSheetsInOrder() throws Exception {
        Path file = folder.resolve("engagements.xlsx");
        Records records = Samples.everything();
        new EngagementsWorkbook(EngagementBuilder.COUNTRIES.order())
                .write(records.figures(), records.assessments(), file);
        java.nio.file.Files.copy(
                file, Path.of("target/everything.xlsx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        records = Samples.nothing();
        new EngagementsWorkbook(EngagementBuilder.COUNTRIES.order())
                .write(records.figures(), records.assessments(), Path.of("target/nothing.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toFile())) {
            assertThat(workbook).extracting(Sheet::getSheetName).startsWith("Cover", "Contents", "Notes");
        }
    }
}
