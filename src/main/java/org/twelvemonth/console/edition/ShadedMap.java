package org.twelvemonth.console.edition;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.console.map.Outline;
import org.twelvemonth.console.map.WorldMap;
import org.twelvemonth.figures.CountryStanding;
import org.twelvemonth.figures.Figures.CountryFigures;

/**
 * The world map of an edition.
 *
 * @param land the outlines of all other countries
 * @param shaded countries with an engagement in the window
 * @param missing those of them that the map cannot show, with their standing, in the order of the list
 * @param legend how many countries stand how, those included that the map cannot show; what no country is, is left out
 */
record ShadedMap(String land, List<Shaded> shaded, List<String> missing, List<Legend> legend) {

    /** A country on it. */
    record Shaded(String name, StandingTag standing, String path, Outline.@Nullable Dot dot) {}

    /** A line of its legend. */
    record Legend(StandingTag standing, int countries) {}

    static ShadedMap of(List<CountryFigures> countries) {
        Map<String, Outline> rest =
                new TreeMap<>(WorldMap.outlines().stream().collect(toMap(Outline::code, Function.identity())));
        List<Shaded> shaded = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Map<CountryStanding, Integer> counts = new EnumMap<>(CountryStanding.class);
        for (CountryFigures figures : countries) {
            counts.merge(figures.standing(), 1, Integer::sum);
            StandingTag standing = new StandingTag(figures.standing());
            Outline outline = rest.remove(figures.country().code());
            if (outline == null) {
                missing.add(figures.country().name() + ": " + standing.words());
            } else {
                shaded.add(new Shaded(figures.country().name(), standing, outline.path(), outline.dot()));
            }
        }
        String land = rest.values().stream().map(Outline::path).collect(joining());
        List<Legend> legend = counts.entrySet().stream()
                .map(count -> new Legend(new StandingTag(count.getKey()), count.getValue()))
                .toList();
        return new ShadedMap(land, List.copyOf(shaded), List.copyOf(missing), legend);
    }

    /** What the legend says, in one sentence. */
    public String description() {
        return "Countries and territories with an engagement in the window: "
                + legend.stream()
                        .map(line -> line.standing().words() + ", " + line.countries())
                        .collect(joining("; "))
                + ". The table of countries names them.";
    }

    public String viewBox() {
        return "0 0 " + WorldMap.WIDTH + " " + WorldMap.HEIGHT;
    }
}
