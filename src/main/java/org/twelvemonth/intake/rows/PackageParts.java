package org.twelvemonth.intake.rows;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/**
 * The parts of an Office Open XML package (ECMA-376 part 2), found by their relationships. Types of relationships count by
 * their last word, which is the same in transitional and in strict documents. POI's limits on what a part may inflate to
 * hold.
 */
final class PackageParts implements Closeable {
    private final ZipSecureFile zip;

    /** By name, in lower case and with a slash before it: names of parts are the same whatever their case. */
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

    /**
     * A relationship of a part.
     *
     * @param type the last word of its type, for example {@code worksheet}
     * @param part the name of the part that it leads to
     */
    record Relationship(String id, String type, String part) {}

    PackageParts(Path file) throws IOException {
        this.zip = new ZipSecureFile(file.toFile());
        try {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entries.put(key(entry.getName()), entry) != null) {
                    throw new IOException("Two parts have the same name.");
                }
            }
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** The parts that the package leads to, or the named part; none where it has no relationships. */
    List<Relationship> relationships(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String relationships = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        if (!entries.containsKey(key(relationships))) {
            return List.of();
        }
        List<Relationship> found = new ArrayList<>();
        try (XmlPart xml = new XmlPart(open(relationships))) {
            while (xml.advance()) {
                if (xml.atStartOf("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = xml.attribute("Type", "");
                    found.add(new Relationship(
                            xml.attribute("Id", ""),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolve(part, xml.attribute("Target", ""))));
                }
            }
        }
        return found;
    }

    /** The part of a type that the named part leads to. */
    Optional<String> related(String part, String type) throws IOException, XMLStreamException {
        return relationships(part).stream()
                .filter(relationship -> relationship.type().equals(type))
                .map(Relationship::part)
                .findFirst();
    }

    /** The bytes of a part. */
    InputStream open(String part) throws IOException {
        ZipArchiveEntry entry = entries.get(key(part));
        if (entry == null) {
            throw new FileNotFoundException("A part of the workbook is missing.");
        }
        return zip.getInputStream(entry);
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String resolve(String part, String target) throws IOException {
        try {
            return URI.create(part).resolve(target.replace('\\', '/')).getPath();
        } catch (IllegalArgumentException e) {
            throw new IOException("A relationship leads to no part.", e);
        }
    }

    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path : "/" + path;
    }
}
