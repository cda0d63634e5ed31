package org.twelvemonth.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares documents member by member; a member that is not expected is refused, and so is one that comes twice. */
final class JsonComparison {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonComparison() {}

    /** Empty when both are the same document. */
    static Optional<Difference> of(String written, String expected) {
        try {
            return firstDifference(STRICT.readTree(written), STRICT.readTree(expected), "");
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            String place = location == null ? "" : Difference.place(location.getLineNr(), location.getColumnNr());
            return Optional.of(new Difference(place, GateRule.UNREADABLE));
        }
    }

    /** The document, read as strictly as it gets. */
    static JsonNode tree(String text) {
        return STRICT.readTree(text);
    }

    /** @param path names members that are expected, so that it can be printed */
    private static Optional<Difference> firstDifference(JsonNode written, JsonNode expected, String path) {
        if (!shape(written).equals(shape(expected))) {
            return Optional.of(new Difference("at " + (path.isEmpty() ? "the top" : path), GateRule.MEMBER));
        }
        if (expected.isObject()) {
            return expected.propertyNames().stream()
                    .flatMap(name ->
                            firstDifference(written.path(name), expected.path(name), path + "/" + name).stream())
                    .findFirst();
        }
        return IntStream.range(0, expected.size())
                .boxed()
                .flatMap(i -> firstDifference(written.path(i), expected.path(i), path + "/" + i).stream())
                .findFirst();
    }

    /** What a node says without its children: the names of its members, how many there are, or its value. */
    private static Object shape(JsonNode node) {
        if (node.isObject()) {
            return List.copyOf(node.propertyNames());
        }
        return node.isArray() ? node.size() : node;
    }
}
