package org.twelvemonth.publiclist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Writes the public files. Their bytes follow from the list and the templates alone, whatever the clock, zone, locale
 * and charset of the machine.
 */
public final class PublicListWriter {
    private final PublicTemplates templates;

    /** A writer that words the list as the templates do. */
    public PublicListWriter(PublicTemplates templates) {
        this.templates = templates;
    }

    /**
     * Writes every {@link PublicFile}, in UTF-8, and nothing else.
     *
     * @param folder an empty folder that exists
     * @throws IllegalArgumentException when the folder is not empty: what else lies there would be published
     * @throws IOException when a file cannot be written; the folder then holds the files before it
     */
    public void write(PublicList list, Path folder) throws IOException {
        requireEmpty(folder);
        for (PublicFile file : PublicFile.values()) {
            Files.writeString(folder.resolve(file.fileName()), render(file, list), UTF_8, CREATE_NEW);
        }
    }

    /** The content of one file, for looking at it without writing it. */
    public String render(PublicFile file, PublicList list) {
        return switch (file) {
            case PAGE, FRAGMENT, TEXT, CSV_METADATA -> templates.render(file, list);
            case CSV -> CsvTable.of(list);
            case JSON -> JsonDocument.of(list);
        };
    }

    private static void requireEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new IllegalArgumentException("The folder for the public files, " + folder
                        + ", is not empty. Give an empty one: whatever lies in it would be published.");
            }
        }
    }
}
