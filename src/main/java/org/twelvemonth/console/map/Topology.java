package org.twelvemonth.console.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A quantised topology in TopoJSON (the specification of that name, version 1): shapes that share their borders. Lines are
 * kept once, as steps between whole numbers; a shape names its lines, a line that it walks backwards by its complement.
 */
final class Topology {
    private final JsonNode document;
    private final List<List<Position>> arcs = new ArrayList<>();

    private Topology(JsonNode document) {
        this.document = document;
        document.path("arcs").forEach(arc -> arcs.add(decode(arc)));
    }

    /** A place in degrees. */
    record Position(double longitude, double latitude) {}

    /**
     * A shape.
     *
     * @param id its identity, empty when it has none
     * @param name its property of that name
     * @param rings its lines, each closed; a hole is a ring as well
     */
    record Shape(String id, String name, List<List<Position>> rings) {}

    static Topology read(InputStream file) throws IOException {
        return new Topology(new JsonMapper().readTree(file));
    }

    /** The shapes of an object, in the order of the file. */
    List<Shape> shapes(String object) {
        return StreamSupport.stream(
                        document.at("/objects/" + object + "/geometries").spliterator(), false)
                .map(shape -> new Shape(
                        shape.path("id").asString(""),
                        shape.at("/properties/name").asString(),
                        polygons(shape)
                                .flatMap(Topology::children)
                                .map(this::ring)
                                .toList()))
                .toList();
    }

    private static Stream<JsonNode> polygons(JsonNode shape) {
        JsonNode lines = shape.path("arcs");
        return switch (shape.path("type").asString()) {
            case "Polygon" -> Stream.of(lines);
            case "MultiPolygon" -> children(lines);
            default -> Stream.empty();
        };
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private List<Position> ring(JsonNode lines) {
        List<Position> ring = new ArrayList<>();
        lines.forEach(line -> {
            int index = line.asInt();
            List<Position> arc = index < 0 ? arcs.get(~index).reversed() : arcs.get(index);
            // Each line begins where the one before ends.
            ring.addAll(ring.isEmpty() ? arc : arc.subList(1, arc.size()));
        });
        return Collections.unmodifiableList(ring);
    }

    private List<Position> decode(JsonNode arc) {
        JsonNode scale = document.at("/transform/scale");
        JsonNode translate = document.at("/transform/translate");
        List<Position> positions = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (JsonNode step : arc) {
            x += step.get(0).asLong();
            y += step.get(1).asLong();
            positions.add(new Position(
                    x * scale.get(0).asDouble() + translate.get(0).asDouble(),
                    y * scale.get(1).asDouble() + translate.get(1).asDouble()));
        }
        return positions;
    }
}
