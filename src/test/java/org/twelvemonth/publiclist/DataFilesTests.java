package org.twelvemonth.publiclist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twelvemonth.publiclist.Lists.FIJI;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files for programs: table, its description, and JSON. */
class DataFilesTests {
    private static final PublicListWriter WRITER = new PublicListWriter(PublicTemplates.from(null));
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void theTableHasARowForEachCountry() {
        assertThat(rows(Lists.ofTwentyFour()))
                .hasSize(25)
                .startsWith(
                        List.of("continent", "country", "code"),
                        List.of("Africa", "Mauritius", "MU"),
                        List.of("Africa", "Namibia", "NA"))
                .endsWith(List.of("Oceania", "Tonga", "TO"));
    }

    @Test
    void theTableEndsLinesAsTheStandardHasIt() {
        assertThat(WRITER.render(PublicFile.CSV, Lists.of(FIJI)))
                .isEqualTo("continent,country,code\r\nOceania,Fiji,FJ\r\n");
    }

    @Test
    void theTableQuotesWhatNeedsQuotes() {
        ListedCountry country = new ListedCountry("BQ", "Bonaire, Sint Eustatius and \"Saba\"", "Americas");

        assertThat(rows(Lists.of(country)).getLast())
                .containsExactly("Americas", "Bonaire, Sint Eustatius and \"Saba\"", "BQ");
    }

    @Test
    void theDescriptionHasTheColumnsOfTheTable() {
        JsonNode description = JSON.readTree(WRITER.render(PublicFile.CSV_METADATA, Lists.of(FIJI)));
        JsonNode schema = description.at("/tableSchema");

        assertThat(description.at("/@context/0").asString()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(description.at("/url").asString()).isEqualTo(PublicFile.CSV.fileName());
        assertThat(description.at("/dialect/lineTerminators/0").asString()).isEqualTo("\r\n");
        assertThat(schema.at("/columns")
                        .valueStream()
                        .map(column -> column.at("/titles/0").asString()))
                .isEqualTo(rows(Lists.of()).getFirst());
        assertThat(schema.at("/primaryKey").asString()).isEqualTo("code");
    }

    @Test
    void theDescriptionIsDatedByTheWindowAlone() {
        JsonNode description = JSON.readTree(WRITER.render(PublicFile.CSV_METADATA, Lists.of()));

        assertThat(description.at("/dc:temporal").asString()).isEqualTo("2025-11-01/2026-10-31");
        assertThat(description.propertyNames()).doesNotContain("dc:issued", "dc:modified", "dc:created", "dc:date");
    }

    @ParameterizedTest
    @MethodSource("org.twelvemonth.publiclist.Lists#all")
    void theJsonIsValid(PublicList list) throws IOException {
        assertThat(problems(WRITER.render(PublicFile.JSON, list))).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatDoesNotBelong() throws IOException {
        String json = WRITER.render(PublicFile.JSON, Lists.of(FIJI));

        assertThat(problems(json.replace("\"countryCount\"", "\"withheldCount\"")))
                .isNotEmpty();
        assertThat(problems(json.replace("2025-11-01", "1 November"))).isNotEmpty();
        assertThat(problems(json.replace("\"FJ\"", "\"Fiji\""))).isNotEmpty();
    }

    @Test
    void theJsonHoldsWindowCountsAndNames() {
        assertThat(WRITER.render(PublicFile.JSON, Lists.of(FIJI))).isEqualTo("""
                        {
                          "window" : {
                            "start" : "2025-11-01",
                            "end" : "2026-10-31"
                          },
                          "continentScheme" : "M49",
                          "continentCount" : 1,
                          "countryCount" : 1,
                          "continents" : [
                            {
                              "name" : "Oceania",
                              "countries" : [
                                {
                                  "code" : "FJ",
                                  "name" : "Fiji"
                                }
                              ]
                            }
                          ]
                        }
                        """);
    }

    private static List<List<String>> rows(PublicList list) {
        String table = WRITER.render(PublicFile.CSV, list);
        return CsvReader.builder().ofCsvRecord(table).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static List<?> problems(String json) throws IOException {
        try (InputStream schema = PublicFile.class.getResourceAsStream("countries-assisted.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(
                            JSON.readTree(json),
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        }
    }
}
