package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;
import static org.twelvemonth.cli.WorkingFolder.withheld;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections that come back from spreadsheets with changed references, through run, check, findings and explain. */
class LikeReferencesRunTests {
    private static final String REMEDY =
            " Correct the reference of the one that is wrong; if they mean different records, name them in the setting"
                    + " references.different.";

    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void workApart() {
        folder = new WorkingFolder(temp);
    }

    @Test
    void publishesNothingThatAChangedReferenceWithholds() throws IOException {
        folder.with(
                "a.csv",
                HEADER,
                published("CASE-001", "Fiji"),
                published("CASE 02", "Tonga"),
                published("7E3", "Samoa"),
                published("0055", "Kenya"),
                published("3-4", "Ghana"),
                published("CASE-0077", "Nepal"),
                published("CASE-900", "Malta"));
        folder.with(
                "b.csv",
                HEADER,
                withheld("case–1", "Fiji"),
                withheld("CASE02", "Tonga"),
                withheld("7.00E+03", "Samoa"));
        workbook("c.xlsx", 55, LocalDate.of(2026, 4, 3), 77);

        CommandLineRun run = folder.execute("run", "--month=2026-10");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(run.folder().resolve("public/countries-assisted.txt")))
                .contains("Malta")
                .doesNotContain("Fiji", "Tonga", "Samoa", "Kenya", "Ghana", "Nepal");
        String findings = folder.execute("findings", "2026-10").out();
        assertThat(findings)
                .contains("It looks like case–1. As one of them is withheld, deleted or undecided, the others count as"
                        + " undecided." + REMEDY + " (a.csv, line 2; b.csv, line 2)")
                .contains("(a.csv, line 6; c.xlsx, line 3)")
                .contains("(a.csv, line 7; c.xlsx, line 4)");

        CommandLineRun check = folder.execute("check");
        assertThat(check.lines())
                .contains("References look alike and may mean one record: a.csv, line 2; b.csv, line 2." + REMEDY)
                .contains(
                        "c.xlsx has 2 references that it holds as a number or a date and shows otherwise; what it holds is"
                                + " read, and compared with other references as it is shown, too. Format the column as text and"
                                + " write them again.");
        assertThat(check.out()).doesNotContain("CASE-001");

        assertThat(folder.execute("explain", "Nepal", "--month=2026-10").out())
                .startsWith("Nepal (NP) is not on the list")
                .contains("CASE-0077 (a.csv, line 7)")
                .contains("a reference that looks like this one is withheld, deleted or undecided");
    }

    /** Mapped files are compared by what their references mean. */
    @Test
    void comparesTheReferencesOfMappedFiles() throws IOException {
        folder.with("a.csv", HEADER, published("CASE-1", "Fiji"), published("CASE-2", "Tonga"));
        folder.with(
                "m.csv",
                "No;Land;Subject;State;From;Public",
                "case - 01;Fiji;x;COMPLETED;2026-02-01;WITHHOLD",
                "CASE\u200B-02;Tonga;x;COMPLETED;2026-02-01;WITHHOLD");
        Path settings = temp.resolve("settings.yaml");
        Files.writeString(settings, """
                mapping:
                  - files: m.csv
                    columns: {No: reference, Land: country, Subject: title, State: status, From: delivery_start, Public: disclosure}
                """);

        CommandLineRun run = folder.executeWith(settings, "run", "--month=2026-10", "--max-rejected=50");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(run.folder().resolve("public/countries-assisted.txt")))
                .doesNotContain("Fiji", "Tonga");
    }

    @Test
    void makesANewEditionWhenTheSettingsTellReferencesApart() throws IOException {
        folder.with("a.csv", HEADER, published("A-1", "Fiji"), withheld("A-01", "Tonga"));
        Path settings = temp.resolve("settings.yaml");
        Files.writeString(settings, "# nothing yet\n");
        CommandLineRun before = folder.executeWith(settings, "run", "--month=2026-10");
        Files.writeString(settings, "references:\n  different:\n    - [\"A-1\", \"A-01\"]\n");

        CommandLineRun after = folder.executeWith(settings, "run", "--month=2026-10");

        assertThat(before.folder().getFileName().toString()).isEqualTo("edition-1");
        assertThat(Files.readString(before.folder().resolve("public/countries-assisted.txt")))
                .doesNotContain("Fiji");
        assertThat(after.folder().getFileName().toString()).isEqualTo("edition-2");
        assertThat(Files.readString(after.folder().resolve("public/countries-assisted.txt")))
                .contains("Fiji");
    }

    @Test
    void keepsEveryDigitThatAWorkbookHolds() throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = sheet(workbook);
            List<Double> numbers = List.of(1_000_000_000_000_001d, 1_000_000_000_000_002d, 9_007_199_254_740_992d);
            for (int i = 0; i < numbers.size(); i++) {
                Row row = sheet.createRow(i + 1);
                fill(
                        row,
                        published("", List.of("Fiji", "Tonga", "Samoa").get(i)).split(",", -1));
                row.createCell(0).setCellValue(numbers.get(i));
            }
            Row row = sheet.createRow(4);
            fill(row, published("", "Kenya").split(",", -1));
            row.createCell(0).setCellValue(9_007_199_254_740_994d);
            save(workbook, "a.xlsx");
        }
        folder.with("b.csv", HEADER, withheld("1000000000000002", "Tonga"));

        CommandLineRun run = folder.execute("run", "--month=2026-10", "--max-rejected=50");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(run.folder().resolve("public/countries-assisted.txt")))
                .contains("Fiji", "Samoa")
                .doesNotContain("Tonga", "Kenya");
        assertThat(folder.execute("check").out())
                .contains(
                        "- 1 row, reference: expected a number up to 9007199254740992, beyond which a workbook does not"
                                + " keep every digit, or a text. Format the cell as text in the spreadsheet program, and write the"
                                + " reference again.");
    }

    /** References as a number, as a date and as a number with a format that adds what was lost. */
    private void workbook(String name, double number, LocalDate date, double formatted) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = sheet(workbook);
            Row first = sheet.createRow(1);
            fill(first, withheld("", "Kenya").split(",", -1));
            first.createCell(0).setCellValue(number);
            Row second = sheet.createRow(2);
            fill(second, withheld("", "Ghana").split(",", -1));
            CellStyle asDate = workbook.createCellStyle();
            asDate.setDataFormat(workbook.createDataFormat().getFormat("d-mmm"));
            second.createCell(0).setCellValue(date);
            second.getCell(0).setCellStyle(asDate);
            Row third = sheet.createRow(3);
            fill(third, withheld("", "Nepal").split(",", -1));
            CellStyle asCase = workbook.createCellStyle();
            asCase.setDataFormat(workbook.createDataFormat().getFormat("\"CASE-\"0000"));
            third.createCell(0).setCellValue(formatted);
            third.getCell(0).setCellStyle(asCase);
            save(workbook, name);
        }
    }

    private static Sheet sheet(Workbook workbook) {
        Sheet sheet = workbook.createSheet("Engagements");
        fill(sheet.createRow(0), HEADER.split(","));
        return sheet;
    }

    private static void fill(Row row, String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
    }

    private void save(Workbook workbook, String name) throws IOException {
        Files.createDirectories(folder.input());
        try (OutputStream out = Files.newOutputStream(folder.input().resolve(name))) {
            workbook.write(out);
        }
    }
}
