package org.twelvemonth.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The blocking findings as a file of the sealed edition, so that they can be acknowledged long after the run. Internal:
 * it holds references of records.
 */
public final class FindingsFile {
    /** Its name in the edition's internal folder. */
    public static final String FILE_NAME = "findings.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private FindingsFile() {}

    /** Writes the findings: UTF-8, line feeds, the same bytes for the same figures. */
    public static void write(Figures figures, Path file) throws IOException {
        String text = JSON.writeValueAsString(BlockingFinding.of(figures)).replace("\r\n", "\n");
        Files.writeString(file, text + "\n");
    }

    /**
     * Reads them.
     *
     * @throws tools.jackson.core.JacksonException when the file is missing, or not one that {@link #write} wrote
     */
    public static List<BlockingFinding> read(Path file) {
        return JSON.readValue(file, new TypeReference<>() {});
    }
}
