package org.twelvemonth.faults.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What would be left of a folder after a loss of power. A file has the content that it had when it was last forced; names
 * are a journal in their order, as on ext4 and XFS: forcing anything forces every name before it.
 */
final class UnsyncedDisk {
    private static final String FOLDER = "folder";

    private final Path root;
    private final Map<String, byte[]> forced = new HashMap<>();
    private Map<Path, String> names = new TreeMap<>();

    /** What is there at the beginning is on the disk. */
    UnsyncedDisk(Path root) throws IOException {
        this.root = root;
        names = names();
        for (Map.Entry<Path, String> name : names.entrySet()) {
            keepContent(name.getKey(), name.getValue());
        }
    }

    void force(Path path) throws IOException {
        names = names();
        String identity = names.get(path.toAbsolutePath());
        if (identity != null) {
            keepContent(path, identity);
        }
    }

    /** Leaves in the folder what would be left. */
    void lose(boolean newerNames) throws IOException {
        Map<Path, String> left = newerNames ? names : names();
        List<Path> there;
        try (Stream<Path> paths = Files.walk(root)) {
            there = paths.filter(path -> !path.equals(root))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : there) {
            Files.delete(path);
        }
        for (Map.Entry<Path, String> name : left.entrySet()) {
            if (name.getValue().equals(FOLDER)) {
                Files.createDirectories(name.getKey());
            } else {
                Files.write(name.getKey(), forced.getOrDefault(name.getValue(), new byte[0]));
            }
        }
    }

    private void keepContent(Path path, String identity) throws IOException {
        if (!identity.equals(FOLDER)) {
            forced.put(identity, Files.readAllBytes(path));
        }
    }

    /** Each file and folder, parents first, with what identifies a file under whatever name. */
    private Map<Path, String> names() throws IOException {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(path -> !path.equals(root)).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                found.put(path, attributes.isDirectory() ? FOLDER : identity(attributes));
            }
        }
        return found;
    }

    /** With the time of creation: the system uses the number of a deleted file again. */
    private static String identity(BasicFileAttributes attributes) {
        return attributes.fileKey() + "@" + attributes.creationTime();
    }
}
