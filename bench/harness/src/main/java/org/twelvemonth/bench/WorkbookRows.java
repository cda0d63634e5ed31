package org.twelvemonth.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.twelvemonth.country.ContinentScheme;
import org.twelvemonth.country.CountryRegister;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Assessor;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresComputation;
import org.twelvemonth.figures.ReportingRules;
import org.twelvemonth.intake.Intake;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFiles;
import org.twelvemonth.intake.RecordReader;
import org.twelvemonth.intake.RegisterEntry;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;
import org.twelvemonth.workbook.EngagementsWorkbook;

/**
 * Writes a workbook of many rows in a fresh process: the program's whole workbook, or one sheet by POI's SXSSF with the
 * same cells in each row. The rows are of one thousand records, again and again, so that making them costs nothing.
 */
public final class WorkbookRows {
    private static final ReportingWindow WINDOW = ReportingMonth.parse("2026-10").window();

    private WorkbookRows() {}

    /** Takes {@code ours} or {@code sxssf}, a folder with at least a thousand records, the rows, the workbook. */
    public static void main(String[] arguments) throws IOException {
        CountryRegister countries = CountryRegister.load(ContinentScheme.M49, Map.of());
        List<RegisterEntry> entries = entries(Path.of(arguments[1]), countries);
        int rows = Integer.parseInt(arguments[2]);
        Path file = Path.of(arguments[3]);
        long start = System.nanoTime();
        if (arguments[0].equals("ours")) {
            ours(countries, entries, rows, file);
        } else {
            sxssf(entries, rows, file);
        }
        System.out.printf("%d %.3f%n", rows, (System.nanoTime() - start) / 1e9);
    }

    private static void ours(CountryRegister countries, List<RegisterEntry> entries, int rows, Path file)
            throws IOException {
        EngagementsWorkbook workbook = new EngagementsWorkbook(countries.order());
        // As the program does it.
        workbook.prepare();
        Assessments assessments = new Assessor(WINDOW).over(predicate -> IntStream.range(0, rows)
                .mapToObj(i -> entries.get(i % entries.size()))
                .allMatch(predicate));
        Figures figures = FiguresComputation.compute(
                assessments, WINDOW, ReportingRules.DEFAULTS, countries, null, List.of());
        workbook.write(figures, assessments, file);
    }

    /** What the records of the benchmark fill of a row: as many cells of the same kinds. */
    private static void sxssf(List<RegisterEntry> entries, int rows, Path file) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            var date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            SXSSFSheet sheet = workbook.createSheet("Engagements");
            for (int i = 0; i < rows; i++) {
                RegisterEntry entry = entries.get(i % entries.size());
                Engagement engagement = entry.current().engagement();
                Row row = sheet.createRow(i);
                int cell = 0;
                for (String text : List.of(
                        engagement.countries().getFirst().name(),
                        engagement.countries().getFirst().continent().name(),
                        engagement.reference(),
                        engagement.title(),
                        engagement.status().words(),
                        engagement.assistance().recipient(),
                        engagement.assistance().purpose(),
                        engagement.assessment().reference(),
                        engagement.decision().disclosure().name(),
                        "Published",
                        "records-001.csv")) {
                    row.createCell(cell++).setCellValue(text);
                }
                for (var day : List.of(
                        engagement.delivery().start(),
                        engagement.delivery().end(),
                        engagement.approval().approvedOn(),
                        engagement.delivery().end())) {
                    var at = row.createCell(cell++);
                    at.setCellValue(day);
                    at.setCellStyle(date);
                }
                row.createCell(cell++).setCellValue(engagement.people().trained());
                row.createCell(cell++).setCellValue(engagement.funding().contractValue().doubleValue());
                row.createCell(cell).setCellValue(entry.current().source().line());
            }
            workbook.write(out);
        }
    }

    private static List<RegisterEntry> entries(Path folder, CountryRegister countries) {
        Assessor assessor = new Assessor(WINDOW);
        try (RecordReader reader = new Intake(countries).open(RecordFiles.in(folder).getFirst())) {
            return java.util.stream.Stream.generate(reader::next)
                    .filter(Outcome.Accepted.class::isInstance)
                    .map(Outcome.Accepted.class::cast)
                    .map(row -> new RegisterEntry(row.engagement().reference(), row, List.of(), List.of(), false))
                    .filter(entry -> assessor.assess(entry).publishable())
                    .limit(1_000)
                    .toList();
        }
    }
}
