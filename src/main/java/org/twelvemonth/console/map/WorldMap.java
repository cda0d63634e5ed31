package org.twelvemonth.console.map;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The countries' outlines on a flat sheet, drawn once in a process. */
public final class WorldMap {
    /** The sheet's width; everything on it is counted in the same unit. */
    public static final int WIDTH = 1400;

    /** The sheet's height: down to 60° south. */
    public static final int HEIGHT = 620;

    /** Natural Earth 1:50m, as the package world-atlas 2.0.2 has it; see NOTICE. */
    private static final String FILE = "/org/twelvemonth/console/countries-50m.json";

    /**
     * Shapes without a number. Kosovo has none in ISO 3166-1. Northern Cyprus and Somaliland are shapes of their own in the
     * file; the United Kingdom recognises neither as a state.
     */
    private static final Map<String, String> WITHOUT_NUMBER =
            Map.of("Kosovo", "XK", "N. Cyprus", "CY", "Somaliland", "SO");

    /** It surrounds the pole, which no flat outline does; and nobody is assisted there. */
    private static final String ANTARCTICA = "010";

    private static final class Drawn {
        static final List<Outline> OUTLINES = draw();
    }

    private WorldMap() {}

    /** All outlines, one for each country, by code. */
    public static List<Outline> outlines() {
        return Drawn.OUTLINES;
    }

    private static List<Outline> draw() {
        Map<String, Pen> pens = new TreeMap<>();
        for (Topology.Shape shape : shapes()) {
            if (shape.id().equals(ANTARCTICA)) {
                continue;
            }
            Pen pen = pens.computeIfAbsent(code(shape), code -> new Pen());
            shape.rings().forEach(pen::draw);
        }
        return pens.entrySet().stream()
                .map(entry -> new Outline(
                        entry.getKey(),
                        entry.getValue().path(),
                        entry.getKey().isEmpty() ? null : entry.getValue().dot()))
                .toList();
    }

    private static String code(Topology.Shape shape) {
        return shape.id().isEmpty()
                ? WITHOUT_NUMBER.getOrDefault(shape.name(), "")
                : Region.getInstance(Integer.parseInt(shape.id())).toString();
    }

    private static List<Topology.Shape> shapes() {
        try (InputStream file = Objects.requireNonNull(WorldMap.class.getResourceAsStream(FILE))) {
            return Topology.read(file).shapes("countries");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
