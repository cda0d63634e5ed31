package org.twelvemonth.gate;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.MessageFormat;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twelvemonth.publiclist.ListedCountry;
import org.twelvemonth.publiclist.PublicFile;
import org.twelvemonth.publiclist.PublicList;
import org.twelvemonth.publiclist.PublicTemplates;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each public file may say: the template's constant text with the window's dates and the projection's values, and
 * nothing else.
 *
 * <p>This is a second wording on purpose. It shares the templates' text and the projection with the renderers, and no
 * code: what a renderer lets slip in is missing here. A new public value has to be stated in both places.
 */
final class ExpectedFiles {
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .build();

    private final PublicTemplates templates;
    private final PublicList list;
    private final Map<String, List<ListedCountry>> byContinent;

    ExpectedFiles(PublicTemplates templates, PublicList list) {
        this.templates = templates;
        this.list = list;
        this.byContinent = list.countries().stream()
                .collect(Collectors.groupingBy(ListedCountry::continent, TreeMap::new, Collectors.toList()));
    }

    String text(PublicFile file) {
        return switch (file) {
            case PAGE, FRAGMENT -> worded(file, Escapers.HTML);
            case CSV_METADATA -> worded(file, ExpectedFiles::escapedForJson);
            case TEXT -> worded(file, Escapers.NONE);
            case CSV -> table();
            case JSON -> JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n";
        };
    }

    private String worded(PublicFile file, Mustache.Escaper escaper) {
        return Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .escapeHTML(false)
                .withFormatter(value -> escaper.escape((String) value))
                .withLoader(name -> new StringReader(templates.source(PublicFile.FRAGMENT)))
                .compile(templates.source(file))
                .execute(values());
    }

    private Map<String, Object> values() {
        return Map.of(
                "sentence", sentence(),
                "names", list.countries().stream().map(ListedCountry::name).collect(joining(", ")),
                "continents",
                        byContinent.entrySet().stream()
                                .map(entry ->
                                        Map.of("name", entry.getKey(), "countries", countryValues(entry.getValue())))
                                .toList(),
                "countries", countryValues(list.countries()),
                "continentScheme", list.scheme().title(),
                "start", longDate(list.window().start()),
                "end", longDate(list.window().end()),
                "startIso", list.window().start().toString(),
                "endIso", list.window().end().toString());
    }

    private static List<Map<String, String>> countryValues(List<ListedCountry> countries) {
        return countries.stream()
                .map(country -> Map.of("name", country.name(), "code", country.code()))
                .toList();
    }

    private String sentence() {
        int continents = byContinent.size();
        int countries = list.countries().size();
        return new MessageFormat(templates.sentencePattern().strip(), Locale.UK)
                .format(Map.of(
                        "start", longDate(list.window().start()),
                        "end", longDate(list.window().end()),
                        "continentCount", continents,
                        "continents", inWords(continents),
                        "countryCount", countries,
                        "countries", inWords(countries)));
    }

    private String table() {
        Stream<List<String>> rows = byContinent.values().stream()
                .flatMap(List::stream)
                .map(country -> List.of(country.continent(), country.name(), country.code()));
        return Stream.concat(Stream.of(List.of("continent", "country", "code")), rows)
                .map(row -> row.stream().map(ExpectedFiles::cell).collect(joining(",", "", "\r\n")))
                .collect(joining());
    }

    private ObjectNode document() {
        ObjectNode document = JSON.createObjectNode();
        document.putObject("window")
                .put("start", list.window().start().toString())
                .put("end", list.window().end().toString());
        document.put("continentScheme", list.scheme().name())
                .put("continentCount", byContinent.size())
                .put("countryCount", list.countries().size());
        ArrayNode continents = document.putArray("continents");
        byContinent.forEach((name, countries) -> {
            ArrayNode members = continents.addObject().put("name", name).putArray("countries");
            countries.forEach(
                    country -> members.addObject().put("code", country.code()).put("name", country.name()));
        });
        return document;
    }

    /** RFC 4180: quoted only where the text would break the row. */
    private static String cell(String text) {
        boolean breaks = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return breaks ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String escapedForJson(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }

    private static String longDate(LocalDate day) {
        return LONG_DATE.format(day);
    }

    private static String inWords(int count) {
        return count < WORDS.size() ? WORDS.get(count) : Integer.toString(count);
    }
}
