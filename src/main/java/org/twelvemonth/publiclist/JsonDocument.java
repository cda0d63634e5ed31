package org.twelvemonth.publiclist;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.twelvemonth.country.ContinentScheme;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The list for programs; {@code countries-assisted.schema.json} describes it. */
@JsonPropertyOrder({"window", "continentScheme", "continentCount", "countryCount", "continents"})
record JsonDocument(
        Window window,
        ContinentScheme continentScheme,
        int continentCount,
        int countryCount,
        List<Continent> continents) {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .build();

    @JsonPropertyOrder({"start", "end"})
    record Window(LocalDate start, LocalDate end) {}

    @JsonPropertyOrder({"name", "countries"})
    record Continent(String name, List<Country> countries) {}

    @JsonPropertyOrder({"code", "name"})
    record Country(String code, String name) {}

    static String of(PublicList list) {
        List<Continent> continents = list.byContinent().entrySet().stream()
                .map(entry -> new Continent(entry.getKey(), countries(entry.getValue())))
                .toList();
        Window window = new Window(list.window().start(), list.window().end());
        JsonDocument document = new JsonDocument(
                window, list.scheme(), continents.size(), list.countries().size(), continents);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    }

    private static List<Country> countries(List<ListedCountry> countries) {
        return countries.stream()
                .map(country -> new Country(country.code(), country.name()))
                .toList();
    }
}
