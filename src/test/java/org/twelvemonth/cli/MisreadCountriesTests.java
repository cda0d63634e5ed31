package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.cli.WorkingFolder.HEADER;
import static org.twelvemonth.cli.WorkingFolder.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.intake.HandWrittenWorkbook;

/**
 * Cells of countries that can be misread, by command: names that hold a separator, marks for missing values, and codes of
 * another system.
 */
class MisreadCountriesTests {
    private static final String LOOKS =
            ". The column looks like FIPS 10-4 codes: it holds CE, IZ, JA, which ISO 3166 does not"
                    + " have. Write names, or say in the mapping of the file which codes it has: country-codes: FIPS, or"
                    + " country-codes: ISO (docs/mapping.md).";
    private static final String BOTH =
            " Write the approved name or the ISO code of the country that is meant, or separate the names of several by"
                    + " semicolons.";

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "mapped"})
    void saysWhatItDoesNotTakeForACountryAndListsNothingOfIt(String format) throws IOException {
        WorkingFolder folder = new WorkingFolder(temp);
        write(folder, format, "lists", "L", "Korea, Rep.", "Hong Kong and China", "China/Taiwan", "Fiji; Tonga");
        write(folder, format, "marks", "M", "Samoa", "NA", "N/A", "-");
        write(folder, format, "codes", "C", "CE", "IZ", "JA", "CH", "AU", "FJ");
        Path settings = Files.writeString(temp.resolve("settings.yaml"), format.equals("mapped") ? """
                mapping:
                  - columns: {Case No: reference, Where: country}
                """ : "# none\n");

        CommandLineRun check = folder.executeWith(settings, "check");
        CommandLineRun run = folder.executeWith(settings, "run", "--month=2026-10", "--max-rejected=100");
        CommandLineRun explain = folder.executeWith(settings, "explain", "China", "--month=2026-10");

        assertThat(check.out())
                .contains(
                        "14 rows in 3 record files: 4 accepted, 10 rejected.",
                        "\"Hong Kong and China\" can be read as China and Hong Kong." + BOTH,
                        "\"China/Taiwan\" can be read as China and Taiwan." + BOTH,
                        "\"NA\" may be the ISO code of Namibia, or a mark for what is missing or not known: the column does not"
                                + " hold alpha-2 codes. Write the name Namibia if that country is meant, else the country that"
                                + " was assisted.",
                        "\"N/A\" does not name a country. Write the approved name or the ISO code.",
                        "\"-\" does not name a country. Write the approved name or the ISO code.",
                        "\"CE\" is not an ISO 3166 code, but the FIPS 10-4 code of Sri Lanka" + LOOKS,
                        "\"CH\" is the ISO 3166 code of Switzerland and the FIPS 10-4 code of China" + LOOKS,
                        "\"AU\" is the ISO 3166 code of Australia and the FIPS 10-4 code of Austria" + LOOKS);
        assertThat(Files.readString(run.folder().resolve("public/countries-assisted.txt")))
                .contains("Fiji", "Samoa", "South Korea", "Tonga")
                .doesNotContain("China", "Hong Kong", "Taiwan", "Namibia", "Switzerland", "Australia");
        assertThat(explain.lines())
                .containsExactly(
                        "China (CN) is not on the list for 2026-10 (2025-11-01 to 2026-10-31).", "No record names it.");
    }

    private static void write(WorkingFolder folder, String format, String name, String prefix, String... countries)
            throws IOException {
        List<List<String>> rows = Stream.iterate(0, i -> i < countries.length, i -> i + 1)
                .map(i -> row(prefix + "-" + (i + 1), countries[i]))
                .toList();
        Files.createDirectories(folder.input());
        if (format.equals("xlsx")) {
            HandWrittenWorkbook workbook = HandWrittenWorkbook.withHeadings(HEADER.split(",", -1));
            rows.forEach(row -> workbook.row(row.toArray(String[]::new)));
            workbook.write(folder.input().resolve(name + ".xlsx"));
        } else {
            String header = format.equals("mapped")
                    ? HEADER.replace("reference", "Case No").replace("country", "Where")
                    : HEADER;
            folder.with(
                    name + ".csv",
                    Stream.concat(Stream.of(header), rows.stream().map(row -> "\"" + String.join("\",\"", row) + "\""))
                            .toArray(String[]::new));
        }
    }

    private static List<String> row(String reference, String country) {
        List<String> cells = new ArrayList<>(List.of((published(reference, "Fiji") + "2026-10-20").split(",", -1)));
        cells.set(1, country);
        return cells;
    }
}
