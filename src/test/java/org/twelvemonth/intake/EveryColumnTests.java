package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twelvemonth.cli.CommandLineRun;
import org.twelvemonth.cli.WorkingFolder;
import org.twelvemonth.engagement.Engagement;

/** No column of the record format is left out of what a sort keeps, of the workbook or of the page on records. */
public class EveryColumnTests {
    @TempDir
    Path temp;

    /** A value that no other column has. A deleted record is a withdrawn one and nothing else. */
    private static String value(Column column) {
        return switch (column) {
            case REFERENCE -> "ENG-77";
            case COUNTRY -> "Fiji";
            case TITLE -> "Mentoring of investigators";
            case STATUS -> "COMPLETED";
            case DELIVERY_START -> "2026-02-01";
            case DELIVERY_END -> "2026-03-02";
            case DISCLOSURE -> "WITHHOLD";
            case LOCALITY -> "Suva";
            case RECIPIENT -> "Training school";
            case PURPOSE -> "Better interviews";
            case THEME -> "Interviewing";
            case ASSISTANCE_TYPE -> "Course";
            case DELIVERY_MODE -> "In person";
            case PARTNERS -> "A neighbour";
            case REQUEST_DATE -> "2025-11-03";
            case DECISION_DATE -> "2025-12-04";
            case DECLINE_REASON -> "None was needed";
            case OSJA_REFERENCE -> "OSJA-78";
            case OSJA_STATUS -> "Signed";
            case OSJA_RISK -> "Low";
            case OSJA_REVIEW_DUE -> "2027-01-05";
            case APPROVAL_LEVEL -> "Minister";
            case APPROVED_ON -> "2026-01-06";
            case SECTION_26 -> "Consented";
            case FUNDER -> "A fund";
            case CONTRACT_VALUE_GBP -> "1234.50";
            case AMOUNT_RECEIVED_GBP -> "987.25";
            case TRAINED -> "31";
            case DEPLOYED -> "17";
            case WITHHOLDING_GROUNDS -> "S31(1)(a)";
            case DISCLOSURE_APPROVER -> "Director International";
            case DISCLOSURE_DECIDED_ON -> "2026-04-07";
            case DISCLOSURE_REVIEW_DUE -> "2027-04-08";
            case MARKING -> "OFFICIAL-SENSITIVE";
            case UPDATED_AT -> "2026-05-09T10:11:12Z";
            case DELETED -> "no";
        };
    }

    public static String file() {
        return row(Column::heading) + "\n" + row(EveryColumnTests::value) + "\n";
    }

    private static String row(Function<Column, String> cell) {
        return Arrays.stream(Column.values()).map(cell).collect(Collectors.joining(","));
    }

    @Test
    void isPartOfTheEngagement() throws IOException {
        Intake intake = new Intake(Countries.REGISTER);
        Outcome.Accepted read = (Outcome.Accepted)
                intake.read(RecordsCsv.text(temp, "a.csv", file())).outcomes().getFirst();

        for (Column column : Column.values()) {
            if (column != Column.DELETED) {
                assertThat(withOther(column, intake, read.engagement()))
                        .as("a value of %s is lost", column.heading())
                        .isTrue();
            }
        }
    }

    /** Whether the engagement is another one where this column says something else, or nothing. */
    private boolean withOther(Column changed, Intake intake, Engagement engagement) throws IOException {
        String cells = row(column -> column == changed ? other(column) : value(column));
        Outcome outcome = intake.read(RecordsCsv.text(temp, "a.csv", row(Column::heading) + "\n" + cells + "\n"))
                .outcomes()
                .getFirst();
        return outcome instanceof Outcome.Accepted accepted
                && !accepted.engagement().equals(engagement);
    }

    private static String other(Column column) {
        return switch (column) {
            case REFERENCE -> "ENG-78";
            case COUNTRY -> "Tonga";
            case STATUS -> "TERMINATED";
            case DELIVERY_START -> "2026-02-02";
            default -> "";
        };
    }

    @Test
    void standsInTheWorkbook() throws IOException {
        WorkingFolder folder = new WorkingFolder(temp.resolve("run"));
        Files.createDirectories(folder.input());
        Files.writeString(folder.input().resolve("a.csv"), file());

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        String engagement = engagement(run.folder().resolve("internal/engagements.xlsx"));
        for (Column column : Column.values()) {
            if (column != Column.DELETED) {
                assertThat(engagement).as(column.heading()).contains("|" + shown(column) + "|");
            }
        }
    }

    /** How the workbook shows the value. */
    private static String shown(Column column) {
        return switch (column) {
            case STATUS -> "completed";
            case CONTRACT_VALUE_GBP -> "1234.5";
            case WITHHOLDING_GROUNDS -> "S31(1)(a) law enforcement";
            case UPDATED_AT -> "2026-05-09T10:11:12";
            default -> value(column);
        };
    }

    private static String engagement(Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Row row = StreamSupport.stream(book.getSheet("Engagements").spliterator(), false)
                    .filter(cells -> StreamSupport.stream(cells.spliterator(), false)
                            .anyMatch(cell ->
                                    new DataFormatter().formatCellValue(cell).equals("ENG-77")))
                    .findFirst()
                    .orElseThrow();
            return StreamSupport.stream(row.spliterator(), false)
                    .map(cell -> switch (cell.getCellType()) {
                        case NUMERIC ->
                            DateUtil.isCellDateFormatted(cell)
                                    ? cell.getLocalDateTimeCellValue()
                                            .toString()
                                            .replace("T00:00", "")
                                    : new BigDecimal(Double.toString(cell.getNumericCellValue()))
                                            .stripTrailingZeros()
                                            .toPlainString();
                        default -> cell.getStringCellValue();
                    })
                    .collect(Collectors.joining("|", "|", "|"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDescribed(Column column) throws IOException {
        String page = Files.readString(Path.of("docs/records.md"));
        Map<Boolean, List<String>> tables =
                Map.of(true, firstCells(page, "## Required columns"), false, firstCells(page, "## Optional columns"));
        boolean required = Column.REQUIRED.contains(column);

        assertThat(tables.get(required)).as("the table in docs/records.md").contains(column.heading());
        assertThat(tables.get(!required)).as("the other table").doesNotContain(column.heading());
    }

    private static List<String> firstCells(String page, String heading) {
        String section = page.substring(page.indexOf(heading) + heading.length());
        return section.substring(0, section.indexOf("\n##"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(1, line.indexOf('|', 1)))
                .flatMap(cell -> Pattern.compile("`([a-z_0-9]+)`").matcher(cell).results())
                .map(found -> found.group(1))
                .toList();
    }
}
