package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTests {
    @TempDir
    Path temp;

    private WorkingFolder folder;

    @BeforeEach
    void workApart() throws IOException {
        folder = new WorkingFolder(temp)
                .with(
                        "a.csv",
                        HEADER + ",desk",
                        published("R-1", "Fiji") + ",north",
                        published("R-2", "Nárnia") + ",north",
                        published("R-3", "fiji") + ",",
                        published("R-4", "Nárnia").replace("2026-02-01", "1 Feb") + ",",
                        published("R-5", "Fiji") + ",");
    }

    @Test
    void showsHowEachNameOfACountryWasUnderstood() {
        CommandLineRun check = folder.execute("check");

        assertThat(check.exitCode()).isZero();
        assertThat(check.lines())
                .containsSubsequence(
                        "5 rows in 1 record file: 3 accepted, 2 rejected.",
                        "Countries, as written and as understood:",
                        "  Nárnia: not understood, 2 records",
                        "  Fiji: Fiji (FJ), 2 records",
                        "  fiji: Fiji (FJ), 1 record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--rejected=rejected.csv", "--format=json"})
    void refusesOptionsThatAProposalWouldIgnore(String option) {
        CommandLineRun check = folder.execute("check", "--suggest-mapping=" + folder.input() + "/a.csv", option);

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.out()).isEmpty();
        assertThat(check.err().strip())
                .isEqualTo(
                        "--suggest-mapping reads one file and proposes settings; --rejected and --format are for the check of"
                                + " all record files. Leave one of them out.");
    }

    @Test
    void tellsHowManyRowsDeliverInTheWindowOfAMonth() {
        assertThat(folder.execute("check", "--month=2026-10").lines())
                .contains("Accepted rows that deliver between 2025-11-01 and 2026-10-31: 3 of 3.");
        assertThat(folder.execute("check", "--month=2025-10").lines())
                .contains("Accepted rows that deliver between 2024-11-01 and 2025-10-31: 0 of 3.");
        assertThat(folder.execute("check").out()).doesNotContain("deliver between");
    }

    @Test
    void tellsTheSameMistakeOnce() {
        assertThat(folder.execute("check").lines())
                .containsSubsequence(
                        "- 2 rows, country: expected names or ISO codes of countries, separated by semicolons. \"Nárnia\" is"
                                + " not a country we know. Write the approved name or the ISO code, or add the name to"
                                + " countries.aliases in the settings.",
                        "  a.csv, line 3",
                        "  a.csv, line 5",
                        "- 1 row, delivery_start: expected a day from 1900-01-01 to 2199-12-31. Write the day as"
                                + " year-month-day, for example 2026-10-31.",
                        "  a.csv, line 5");
    }

    @Test
    void tellsProgramsTheSameAsJson() {
        JsonNode report = JsonMapper.shared()
                .readTree(folder.execute("check", "--format=json").out());

        assertThat(report.propertyNames())
                .containsExactly("read", "accepted", "rejected", "countries", "rejections", "notices");
        assertThat(report.get("read").asInt()).isEqualTo(5);
        assertThat(report.get("accepted").asInt()).isEqualTo(3);
        assertThat(report.get("rejected").asInt()).isEqualTo(2);
        assertThat(report.get("countries").get(0).toString())
                .isEqualTo("{\"written\":\"Nárnia\",\"code\":null,\"name\":null,\"records\":2}");
        assertThat(report.get("countries").get(1).toString())
                .isEqualTo("{\"written\":\"Fiji\",\"code\":\"FJ\",\"name\":\"Fiji\",\"records\":2}");
        JsonNode days = report.get("rejections").get(1);
        assertThat(days.propertyNames()).containsExactly("reason", "column", "count", "examples");
        assertThat(days.get("column").asString()).isEqualTo("delivery_start");
        assertThat(days.get("count").asInt()).isEqualTo(1);
        assertThat(days.get("examples").toString()).isEqualTo("[{\"file\":\"a.csv\",\"line\":5,\"value\":\"1 Feb\"}]");
        assertThat(report.get("notices").toString()).contains("\\\"desk\\\"");
    }

    @Test
    void writesTheRejectedRowsAsTheyAre() throws IOException {
        Path file = temp.resolve("rejected.csv");

        assertThat(folder.execute("check", "--rejected=" + file).exitCode()).isZero();

        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            assertThat(csv.stream()
                            .map(row -> Stream.of("line", "column", "row: reference", "row: country", "row: desk")
                                    .map(row::getField)
                                    .toList()))
                    .containsExactly(
                            List.of("3", "country", "R-2", "Nárnia", "north"),
                            List.of("5", "country", "R-4", "Nárnia", ""),
                            List.of("5", "delivery_start", "R-4", "Nárnia", ""));
        }
    }

    @Test
    void writesNoRejectedRowsAmongTheRecordFiles() {
        CommandLineRun check =
                folder.execute("check", "--rejected=" + folder.input().resolve("rejected.csv"));

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.err().stripTrailing())
                .isEqualTo(
                        "--rejected names a file in the input folder, which the next run would read. Name one elsewhere.");
        assertThat(folder.input().resolve("rejected.csv")).doesNotExist();
    }

    @Test
    void changesNothing() {
        folder.execute("check");

        assertThat(temp).isDirectoryNotContaining(path -> !path.equals(folder.input()));
    }

    @Test
    void proposesNoSumsInAnotherCurrency() throws IOException {
        Path export = temp.resolve("export.csv");
        Files.writeString(export, """
                Case No,Where,Started,Total cost
                7/1,Fiji,31/10/2025,"$1,250.00"
                """);

        CommandLineRun suggestion = folder.execute("check", "--suggest-mapping=" + export);

        assertThat(suggestion.lines())
                .contains(
                        "# Sums are written with $, and those of the record format are pounds: they stay in columns of"
                                + " the file's own.")
                .noneMatch(line -> line.contains("Total cost"));
    }

    @Test
    void proposesAMappingThatReadsTheFile() throws IOException {
        Path export = temp.resolve("export.csv");
        Files.writeString(export, """
                Register of cases;;;;;
                Case No;Where;Subject;Started;Total cost;Stage
                7/1;Fiji;Training;31/10/2025;£1,250.00;Ongoing
                7/2;Tonga;Advice;1/9/2025;£20.00;Closed
                """);

        CommandLineRun suggestion = folder.execute("check", "--suggest-mapping=" + export);

        assertThat(suggestion.exitCode()).as(suggestion.err()).isZero();
        assertThat(suggestion.lines())
                .containsSubsequence(
                        "# No column looks like disclosure: nothing of the file is published until a person decides.",
                        "mapping:",
                        "    # likely: the heading is a usual one for reference, and 2 of 2 cells differ.",
                        "    Case No: reference",
                        "    # likely: the heading is a usual one for status, and 2 of 2 cells have a known word.",
                        "    Stage: status",
                        "    Started: delivery_start",
                        "    Subject: title",
                        "    Total cost: contract_value_gbp",
                        "    Where: country",
                        "  # likely: no other usual form reads as many of the 2 days.",
                        "  date-formats:",
                        "  - d/M/yyyy",
                        "  # likely: cells with \".\" before decimals: 2.",
                        "  decimal: .",
                        "  # likely: it stands beside sums.",
                        "  currency: £");
        Path settings = Files.writeString(temp.resolve("settings.yaml"), suggestion.out());
        WorkingFolder mapped = new WorkingFolder(Files.createDirectory(temp.resolve("mapped")));
        Files.createDirectories(mapped.input());
        Files.copy(export, mapped.input().resolve("export.csv"));
        assertThat(mapped.executeWith(settings, "check").lines())
                .contains("2 rows in 1 record file: 2 accepted, 0 rejected.");
    }

    /** Headings of real files hold line ends, quotation marks and what looks like YAML. */
    @Test
    void proposesSettingsThatCanBeReadWhateverTheHeadings() throws IOException {
        Path export = temp.resolve("odd.csv");
        Files.writeString(export, """
                Case No,"Where
                - country: x","Start: ""day"" # 1","  columns:",yes,"*End
                date: reference"
                1,Fiji/Tonga,31/10/2025,a,b,1/11/2025
                2,Kenya,1/9/2025,c,d,2/11/2025
                """);

        CommandLineRun suggestion = folder.execute("check", "--suggest-mapping=" + export);

        assertThat(suggestion.exitCode()).as(suggestion.err()).isZero();
        Path settings = Files.writeString(temp.resolve("settings.yaml"), suggestion.out());
        WorkingFolder mapped = new WorkingFolder(Files.createDirectory(temp.resolve("mapped")));
        Files.createDirectories(mapped.input());
        Files.copy(export, mapped.input().resolve("odd.csv"));
        assertThat(mapped.executeWith(settings, "check").lines())
                .contains("2 rows in 1 record file: 2 accepted, 0 rejected.");
    }

    @Test
    void proposesNoMappingForWhatIsNoTable() {
        CommandLineRun suggestion = folder.execute("check", "--suggest-mapping=" + temp.resolve("notes.docx"));

        assertThat(suggestion.exitCode()).isEqualTo(3);
        assertThat(suggestion.err().stripTrailing())
                .isEqualTo("notes.docx is no CSV or XLSX file. Save it as one of them and try again.");
    }
}
