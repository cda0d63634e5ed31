package org.twelvemonth.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures as a file of the sealed edition, so that they can be shown long after the run. Internal: it names what is
 * withheld.
 */
public final class FiguresFile {
    /** Its name in the edition's internal folder. */
    public static final String FILE_NAME = "figures.json";

    /** Goes up when a reader of the last format could not read the next. */
    private static final int FORMAT = 3;

    /** Lacks the comparison with the live list of the same month, which no version made that wrote it. */
    private static final int WITHOUT_LIVE = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FiguresFile() {}

    private record Document(int format, Figures figures) {}

    /** Writes the figures: UTF-8, line feeds, the same bytes for the same figures. */
    public static void write(Figures figures, Path file) throws IOException {
        String text = JSON.writeValueAsString(new Document(FORMAT, figures)).replace("\r\n", "\n");
        Files.writeString(file, text + "\n");
    }

    /**
     * Reads them.
     *
     * @return empty when the file is not there, as in editions of versions that did not write it, or has another format
     * @throws tools.jackson.core.JacksonException when the file is not one that {@link #write} wrote
     */
    public static Optional<Figures> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        JsonNode document = JSON.readTree(file);
        int format = document.path("format").asInt(0);
        if (format == WITHOUT_LIVE && document.path("figures") instanceof ObjectNode figures) {
            figures.set("changesToLive", JSON.valueToTree(Changes.NONE));
        }
        return format == FORMAT || format == WITHOUT_LIVE
                ? Optional.of(JSON.treeToValue(document, Document.class).figures())
                : Optional.empty();
    }
}
