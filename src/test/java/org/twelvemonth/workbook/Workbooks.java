package org.twelvemonth.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.twelvemonth.engagement.EngagementBuilder;

/** Writes workbooks and reads them back as a stranger would. */
final class Workbooks {
    private Workbooks() {}

    static Path write(Records records, Path folder) {
        return write(records, folder, new EngagementsWorkbook(EngagementBuilder.COUNTRIES.order()));
    }

    static Path write(Records records, Path folder, EngagementsWorkbook writer) {
        Path file = folder.resolve("engagements.xlsx");
        try {
            writer.write(records.figures(), records.assessments(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    static <T> T read(Path file, Function<XSSFWorkbook, T> reader) {
        try (var in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return reader.apply(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void look(Path file, Consumer<XSSFWorkbook> reader) {
        read(file, workbook -> {
            reader.accept(workbook);
            return file;
        });
    }

    static Stream<XSSFSheet> sheets(XSSFWorkbook workbook) {
        return IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetAt);
    }

    /** The rows of the sheet's table, as shown, by heading; empty cells are left out. */
    static List<Map<String, String>> rows(Path file, String sheet) {
        return read(file, workbook -> rows(workbook.getSheet(sheet)));
    }

    /** The column of the sheet's table, as shown. */
    static List<String> column(Path file, String sheet, String heading) {
        return rows(file, sheet).stream()
                .map(row -> row.getOrDefault(heading, ""))
                .toList();
    }

    private static List<Map<String, String>> rows(XSSFSheet sheet) {
        XSSFTable table = sheet.getTables().getFirst();
        Row headings = sheet.getRow(table.getStartRowIndex());
        List<Map<String, String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        for (int index = table.getStartRowIndex() + 1; index <= table.getEndRowIndex(); index++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (Cell cell : sheet.getRow(index)) {
                row.put(headings.getCell(cell.getColumnIndex()).getStringCellValue(), formatter.formatCellValue(cell));
            }
            rows.add(row);
        }
        return rows;
    }
}
