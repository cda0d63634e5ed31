package org.twelvemonth.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twelvemonth.country.Country;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Cells of countries that can be read in more than one way, and columns that show how their cells are meant. */
class CountryColumnTests {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .build();

    private static final List<String> HEADINGS = List.of(
            "reference", "country", "title", "status", "delivery_start", "disclosure", "locality", "deleted", "desk");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,     | Fiji, Tonga                       | FJ TO
            ,     | Korea, Rep.                       | KR
            ,     | Congo, Dem. Rep.                  | CD
            ,     | Gambia, The                       | GM
            ,     | Micronesia, Fed. Sts.             | FM
            ,     | Fiji, Korea, Rep., Gambia, The    | FJ KR GM
            ,     | Saint Helena, Ascension and Tristan da Cunha | SH
            ,     | Bonaire, Sint Eustatius and Saba, Aruba | BQ AW
            ,     | Pitcairn, Henderson, Ducie and Oeno Islands, Fiji | PN FJ
            ,     | Serbia, Montenegro                | RS ME
            ,     | Niger, Nigeria; Chad              | NE NG TD
            ,     | Fiji,,Tonga,                      | FJ TO
            ` and ` | Trinidad and Tobago             | TT
            ` and ` | Fiji and Trinidad and Tobago    | FJ TT
            ` and ` | Bosnia and Herzegovina and Kosovo | BA XK
            -     | Guinea-Bissau                     | GW
            -     | Timor-Leste-Fiji                  | TL FJ
            /     | China/Taiwan                      | CN TW
            /     | Fiji/Kosovo (UNSCR 1244/99)       | FJ XK
            &     | Antigua & Barbuda                 | AG
            """)
    void looksUpTheWholeCellAndRunsOfItsPartsBeforeTheParts(String separator, String cell, String codes)
            throws IOException {
        for (String file : List.of("a.csv", "a.xlsx")) {
            Outcome row =
                    read(file, "list-separator: '" + separator + "'", cell).getFirst();

            assertThat(codesOf(row)).as(file).isEqualTo(codes);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ,       | Hong Kong, China                   | "Hong Kong, China" can be read as Hong Kong, or as Hong Kong and China. Write the approved name or the ISO code of each country that is meant, separated by semicolons.
            ,       | Taiwan, China                      | "Taiwan, China" can be read as Taiwan, or as Taiwan and China. Write the approved name or the ISO code of each country that is meant, separated by semicolons.
            ,       | China, Hong Kong SAR, Malaysia     | "China, Hong Kong SAR, Malaysia" can be read as Hong Kong and Malaysia, or as China and Hong Kong and Malaysia. Write the approved name or the ISO code of each country that is meant, separated by semicolons.
            ,       | Fiji, Tonga and Samoa              | "Tonga and Samoa" can be read as Samoa and Tonga. Write the approved name or the ISO code of the country that is meant, or separate the names of several by semicolons.
            ,       | Fiji, Georgia, USA                 | "Georgia, USA" is a part of a country, not a country. Perhaps it should be United States. Write the approved name or the ISO code.
            ` and ` | Serbia and Montenegro              | "Serbia and Montenegro" is no longer a country. Perhaps it should be Serbia or Montenegro. Write the approved name or the ISO code.
            -       | Austria-Hungary                    | "Austria-Hungary" is no longer a country. Write the approved name or the ISO code.
            """)
    void refusesACellThatCanBeReadInTwoWays(String separator, String cell, String remedy) throws IOException {
        for (String file : List.of("a.csv", "a.xlsx")) {
            assertThat(remedies(read(file, "list-separator: '" + separator + "'", cell)))
                    .as(file)
                    .containsExactly(remedy);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            China/Taiwan          | "China/Taiwan" can be read as China and Taiwan.
            Taiwan / China        | "Taiwan / China" can be read as China and Taiwan.
            China-Taiwan          | "China-Taiwan" can be read as China and Taiwan.
            Hong Kong and China   | "Hong Kong and China" can be read as China and Hong Kong.
            Hong Kong & Macao     | "Hong Kong & Macao" can be read as Hong Kong and Macao.
            Montserrat/UK         | "Montserrat/UK" can be read as Montserrat and United Kingdom.
            Fiji, Tonga           | "Fiji, Tonga" can be read as Fiji and Tonga.
            Fiji + Tonga          | "Fiji + Tonga" can be read as Fiji and Tonga.
            """)
    void refusesSeparatorsThatNobodyDeclared(String cell, String start) throws IOException {
        for (String file : List.of("a.csv", "a.xlsx")) {
            assertThat(remedies(read(file, "{}", cell)))
                    .as(file)
                    .containsExactly(
                            start
                                    + " Write the approved name or the ISO code of the country that is meant, or separate the names of several by semicolons.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"China\nTaiwan", "China\r\nTaiwan", "China|Taiwan", "China\n Taiwan\n"})
    void takesALineEndForASeparatorThatNobodyDeclared(String cell) throws IOException {
        for (String file : List.of("a.csv", "a.xlsx")) {
            assertThat(remedies(read(file, "{}", cell)))
                    .as(file)
                    .singleElement()
                    .satisfies(remedy -> assertThat(remedy)
                            .endsWith(
                                    "can be read as China and Taiwan. Write the approved name or the ISO code of the country"
                                            + " that is meant, or separate the names of several by semicolons."));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Trinidad and Tobago            | TT
            Trinidad/Tobago                | TT
            Guinea-Bissau                  | GW
            Bosnia & Herzegovina           | BA
            Saint Kitts & Nevis            | KN
            Hong Kong, China               | HK
            Korea, Rep.                    | KR
            La-Réunion                     | RE
            Svalbard and Jan Mayen         | SJ
            GB and NI                      | GB
            Myanmar / Burma                | MM
            Fiji; FJ; Tonga                | FJ TO
            """)
    void keepsWhatIsOneName(String cell, String codes) throws IOException {
        assertThat(codesOf(read("a.csv", "{}", cell).getFirst())).isEqualTo(codes);
    }

    @Test
    void letsTheSettingsSayWhatACellMeans() throws IOException {
        String mapping = """
                list-separator: ","
                values: {country: {"Hong Kong, China": Hong Kong, China/Taiwan: China; Taiwan, NA: Namibia, CH: China}}
                """;

        List<Outcome> rows = read("a.csv", mapping, "Hong Kong, China", "China/Taiwan", "NA", "CH", "JA");

        assertThat(rows.subList(0, 4))
                .extracting(CountryColumnTests::codesOf)
                .containsExactly("HK", "CN TW", "NA", "CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.xlsx"})
    void takesNaForNamibiaAmongAlpha2Codes(String file) throws IOException {
        assertThat(read(file, "{}", "Fiji", "TO; NA", "NA", "Kosovo"))
                .extracting(CountryColumnTests::codesOf)
                .containsExactly("FJ", "TO NA", "NA", "XK");
        assertThat(read(file, "{}", "fj", "na"))
                .extracting(CountryColumnTests::codesOf)
                .containsExactly("FJ", "NA");
    }

    @ParameterizedTest
    @CsvSource({
        "Fiji, NA, the column does not hold alpha-2 codes",
        "FJI, NA, the column does not hold alpha-2 codes",
        "NA, NA, the column does not hold alpha-2 codes",
        "Fiji, na, the column does not hold alpha-2 codes",
        "FJ, na, the column does not hold alpha-2 codes",
        "UK, NA, the column does not hold alpha-2 codes"
    })
    void refusesNaWhereTheColumnHoldsNoCodes(String other, String mark, String why) throws IOException {
        for (String file : List.of("a.csv", "a.xlsx")) {
            List<Outcome> rows = read(file, "{}", other, mark);

            assertThat(remedies(rows.subList(1, 2)))
                    .as(file)
                    .containsExactly(
                            "\"%s\" may be the ISO code of Namibia, or a mark for what is missing or not known: %s. Write the name Namibia if that country is meant, else the country that was assisted."
                                    .formatted(mark, why));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"locality", "desk", "title"})
    void refusesNaWhereTheFileWritesItInAnotherColumn(String column) throws IOException {
        for (String file : List.of("a.csv", "a.xlsx")) {
            List<Map<String, String>> rows =
                    List.of(Map.of("country", "FJ", column, " na "), Map.of("country", "TO"), Map.of("country", "NA"));

            assertThat(remedies(readRows(file, "{}", rows)))
                    .as(file)
                    .containsExactly(
                            "\"NA\" may be the ISO code of Namibia, or a mark for what is missing or not known: the file writes it in other columns, too. Write the name Namibia if that country is meant, else the country that was assisted.");
        }
    }

    @ParameterizedTest
    @CsvSource({"NO, Norway", "no, Norway", "NI, Nicaragua", "NR, Nauru"})
    void refusesOtherWordsForNothingAmongNames(String mark, String country) throws IOException {
        assertThat(remedies(read("a.csv", "{}", "Fiji", mark)))
                .containsExactly(
                        "\"%s\" may be the ISO code of %s, or a mark for what is missing or not known: the column does not hold alpha-2 codes. Write the name %s if that country is meant, else the country that was assisted."
                                .formatted(mark, country, country));
        assertThat(read("a.csv", "{}", "FJ", "TO", mark.toUpperCase(Locale.ROOT))
                        .getLast())
                .isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "N/A", "n/a", "#N/A", "N.A.", "NaN", "nan", "null", "NULL", "(null)", "<NA>", "None", "nil", "-", "--",
                "—", "…", "?", ".", "#REF!", "#VALUE!", "#NAME?", "unknown", "TBC", "k. A.", "\\N"
            })
    void refusesEveryMarkForMissing(String mark) throws IOException {
        for (String file : List.of("a.csv", "a.xlsx")) {
            assertThat(remedies(read(file, "{}", "FJ", mark)))
                    .as(file)
                    .containsExactly(
                            "\"" + mark + "\" does not name a country. Write the approved name or the ISO code.");
        }
    }

    @Test
    void saysWhichSystemTheCodesLookLike() throws IOException {
        for (String file : List.of("a.csv", "a.xlsx")) {
            String looks =
                    ". The column looks like FIPS 10-4 codes: it holds CB, CE, IZ and 1 more, which ISO 3166 does not have. Write names, or say in the mapping of the file which codes it has: country-codes: FIPS, or country-codes: ISO (docs/mapping.md).";
            List<Outcome> rows =
                    read(file, "{}", "CB", "CE", "CH", "AU", "GM", "NI", "BM", "IZ", "JA", "FJ", "CA", "DE", "Kosovo");

            assertThat(remedies(rows))
                    .as(file)
                    .containsExactly(
                            "\"CB\" is not an ISO 3166 code, but the FIPS 10-4 code of Cambodia" + looks,
                            "\"CE\" is not an ISO 3166 code, but the FIPS 10-4 code of Sri Lanka" + looks,
                            "\"CH\" is the ISO 3166 code of Switzerland and the FIPS 10-4 code of China" + looks,
                            "\"AU\" is the ISO 3166 code of Australia and the FIPS 10-4 code of Austria" + looks,
                            "\"GM\" is the ISO 3166 code of The Gambia and the FIPS 10-4 code of Germany" + looks,
                            "\"NI\" is the ISO 3166 code of Nicaragua and the FIPS 10-4 code of Nigeria" + looks,
                            "\"BM\" is the ISO 3166 code of Bermuda and the FIPS 10-4 code of Myanmar (Burma)" + looks,
                            "\"IZ\" is not an ISO 3166 code, but the FIPS 10-4 code of Iraq" + looks,
                            "\"JA\" is not an ISO 3166 code, but the FIPS 10-4 code of Japan" + looks);
            assertThat(rows.subList(9, 13))
                    .extracting(CountryColumnTests::codesOf)
                    .containsExactly("FJ", "CA", "DE", "XK");
            assertThat(remarks(file, "{}", "CB", "CH"))
                    .contains(
                            "has codes of countries that look like FIPS 10-4 codes. Those that ISO 3166 does not have, or has for another country, were rejected. Say in its mapping which codes it has, with country-codes (docs/mapping.md).");
        }
    }

    @Test
    void judgesAColumnByCodesThatComeLater() throws IOException {
        List<String> cells = new ArrayList<>(List.of("CH"));
        for (int i = 0; i < 500; i++) {
            cells.add("FJ");
        }
        cells.add("VM; FJ");

        assertThat(read("a.csv", "{}", cells.toArray(String[]::new)).getFirst()).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void saysThatTheCodesLookLikeThoseOfTheOlympicCommittee() throws IOException {
        List<Outcome> rows = read("a.csv", "{}", "GER", "NED", "RSA", "MAS", "BRN", "FJI", "FRA");

        assertThat(rows).extracting(CountryColumnTests::codesOf).containsExactly("", "", "ZA", "", "", "FJ", "FR");
        assertThat(remedies(rows).getLast())
                .isEqualTo(
                        "\"BRN\" is the ISO 3166 code of Brunei and the IOC code of Bahrain. The column looks like IOC codes: it holds GER, MAS, NED, which ISO 3166 does not have. Write names, or say in the mapping of the file which codes it has: country-codes: IOC, or country-codes: ISO (docs/mapping.md).");
    }

    @Test
    void takesTheColumnForIsoCodesWhereNothingSpeaksAgainstIt() throws IOException {
        List<Outcome> rows = read("a.csv", "{}", "CH", "AU", "GM", "UK", "EU");

        assertThat(rows).extracting(CountryColumnTests::codesOf).containsExactly("CH", "AU", "GM", "GB", "");
    }

    @Test
    void believesTheSettings() throws IOException {
        assertThat(read("a.csv", "country-codes: ISO", "CB", "CH", "AU"))
                .extracting(CountryColumnTests::codesOf)
                .containsExactly("", "CH", "AU");
        assertThat(read("a.csv", "country-codes: fips", "CB", "CH", "NI; AU", "Fiji", "FRA"))
                .extracting(CountryColumnTests::codesOf)
                .containsExactly("KH", "CN", "NG AT", "FJ", "FR");
        assertThat(read("a.csv", "country-codes: IOC", "GER", "BRN", "CH", "Fiji"))
                .extracting(CountryColumnTests::codesOf)
                .containsExactly("DE", "BH", "CH", "FJ");
        assertThat(remedies(read("a.csv", "country-codes: FIPS", "DE", "GZ")))
                .containsExactly(
                        "\"DE\" is not one of the two-letter codes of FIPS 10-4. Write the approved name or the ISO code.",
                        "\"GZ\" is the FIPS 10-4 code of Gaza Strip, which ISO 3166 does not list as a country. Write the approved name or the ISO code.");
        assertThat(remarks("a.csv", "country-codes: ISO", "CB", "CH")).noneMatch(remark -> remark.contains("FIPS"));
    }

    @Test
    void refusesASystemOfCodesThatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mappings.of(List.of(YAML.readValue("country-codes: GENC", Mapping.class))))
                .withMessage(
                        "The mapping for \"*\" cannot be used: its country-codes are \"GENC\". Write ISO, FIPS or IOC, or leave the setting out.");
    }

    @Test
    void readsAFileAgainWhenItsCodesAreSaidToBeOthers() {
        assertThat(YAML.readValue("country-codes: ISO", Mapping.class).digest())
                .isNotEqualTo(
                        YAML.readValue("country-codes: FIPS", Mapping.class).digest());
    }

    private List<Outcome> read(String file, String mapping, String... countries) throws IOException {
        return readRows(
                file,
                mapping,
                Arrays.stream(countries)
                        .map(country -> Map.of("country", country))
                        .toList());
    }

    private List<Outcome> readRows(String file, String mapping, List<Map<String, String>> rows) throws IOException {
        return read(file, mapping, rows).outcomes();
    }

    private List<String> remarks(String file, String mapping, String... countries) throws IOException {
        return read(
                        file,
                        mapping,
                        Arrays.stream(countries)
                                .map(country -> Map.of("country", country))
                                .toList())
                .remarks();
    }

    private ReadFile read(String file, String mapping, List<Map<String, String>> rows) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path path : files.toList()) {
                Files.delete(path);
            }
        }
        List<List<String>> table = new ArrayList<>(List.of(HEADINGS));
        for (Map<String, String> row : rows) {
            Map<String, String> good = Map.of(
                    "reference", "E-" + table.size(),
                    "title", "Training",
                    "status", "COMPLETED",
                    "delivery_start", "2026-03-02",
                    "disclosure", "PUBLISH");
            table.add(HEADINGS.stream()
                    .map(heading -> row.getOrDefault(heading, good.getOrDefault(heading, "")))
                    .toList());
        }
        write(folder.resolve(file), table);
        Mappings mappings = Mappings.of(List.of(YAML.readValue(mapping, Mapping.class)));
        return new Intake(Countries.REGISTER, mappings)
                .read(RecordFiles.in(folder).getFirst());
    }

    private static void write(Path path, List<List<String>> table) throws IOException {
        if (path.toString().endsWith(".csv")) {
            try (CsvWriter csv = CsvWriter.builder().build(path)) {
                table.forEach(csv::writeRecord);
            }
            return;
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            XSSFSheet sheet = workbook.createSheet("Engagements");
            for (List<String> cells : table) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
            workbook.write(out);
        }
    }

    private static List<String> remedies(List<Outcome> rows) {
        return rows.stream()
                .filter(Outcome.Rejected.class::isInstance)
                .flatMap(row -> ((Outcome.Rejected) row).problems().stream())
                .filter(problem -> problem.column().equals("country"))
                .map(Problem::remedy)
                .toList();
    }

    /** The ISO codes of an accepted row, empty for a rejected one. */
    private static String codesOf(Outcome row) {
        return row instanceof Outcome.Accepted accepted
                ? accepted.engagement().countries().stream().map(Country::code).collect(Collectors.joining(" "))
                : "";
    }
}
