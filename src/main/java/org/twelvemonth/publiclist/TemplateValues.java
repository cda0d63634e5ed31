package org.twelvemonth.publiclist;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;

/** The values that a template can use, all text or lists of such; {@code docs/public-list.md} describes them. */
final class TemplateValues {
    private TemplateValues() {}

    static Map<String, Object> of(PublicList list, Sentence sentence) {
        return Map.of(
                "sentence", sentence.of(list),
                "names", list.countries().stream().map(ListedCountry::name).collect(joining(", ")),
                "continents", continents(list),
                "countries", countries(list.countries()),
                "continentScheme", list.scheme().title(),
                "start", Sentence.longDate(list.window().start()),
                "end", Sentence.longDate(list.window().end()),
                "startIso", list.window().start().toString(),
                "endIso", list.window().end().toString());
    }

    private static List<Map<String, Object>> continents(PublicList list) {
        return list.byContinent().entrySet().stream()
                .map(entry -> Map.<String, Object>of("name", entry.getKey(), "countries", countries(entry.getValue())))
                .toList();
    }

    private static List<Map<String, Object>> countries(List<ListedCountry> countries) {
        return countries.stream()
                .map(country -> Map.<String, Object>of("name", country.name(), "code", country.code()))
                .toList();
    }
}
