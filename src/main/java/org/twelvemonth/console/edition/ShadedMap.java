package org.twelvemonth.console.edition;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.console.map.Outline;
import org.twelvemonth.console.map.WorldMap;
import org.twelvemonth.figures.Figures.CountryFigures;

/**
 * The world map of an edition.
 *
 * @param land the outlines of all other countries
 * @param shaded countries with an engagement in the window
 * @param missing names of those of them that the map cannot show, in the order of the list
 */
record ShadedMap(String land, List<Shaded> shaded, List<String> missing) {

    /** A country on it. */
    record Shaded(String name, Standing standing, String path, Outline.@Nullable Dot dot) {}

    static ShadedMap of(List<CountryFigures> countries) {
        Map<String, Outline> rest =
                new TreeMap<>(WorldMap.outlines().stream().collect(toMap(Outline::code, Function.identity())));
        List<Shaded> shaded = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (CountryFigures figures : countries) {
            Outline outline = rest.remove(figures.country().code());
            if (outline == null) {
                missing.add(figures.country().name());
            } else {
                shaded.add(new Shaded(figures.country().name(), Standing.of(figures), outline.path(), outline.dot()));
            }
        }
        String land = rest.values().stream().map(Outline::path).collect(joining());
        return new ShadedMap(land, List.copyOf(shaded), List.copyOf(missing));
    }

    /** The legend, in its order. */
    public List<Standing> standings() {
        return List.of(Standing.values());
    }

    /** How many countries stand like that. */
    public long count(Standing standing) {
        return shaded.stream().filter(country -> country.standing() == standing).count();
    }

    public String viewBox() {
        return "0 0 " + WorldMap.WIDTH + " " + WorldMap.HEIGHT;
    }
}
