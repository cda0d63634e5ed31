package org.twelvemonth.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares an edition's folder with its manifest. */
public final class EditionCheck {
    private EditionCheck() {}

    /**
     * What is not as the manifest says: a sentence for each file, in the order of their names; empty when all is well.
     *
     * @throws IOException when the folder cannot be read
     */
    public static List<String> differences(Path editionFolder) throws IOException {
        TreeSet<String> found = new TreeSet<>(pathsIn(editionFolder));
        found.remove(Manifest.FILE_NAME);
        found.removeAll(List.of("public", "internal"));
        List<String> differences = new ArrayList<>();
        for (Manifest.FileEntry expected : Manifest.read(editionFolder).files()) {
            Path file = editionFolder.resolve(expected.name());
            if (!found.remove(expected.name())) {
                differences.add(expected.name() + " is missing.");
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                differences.add(expected.name() + " is a link or a folder, where the manifest says a file.");
            } else if (!Digest.of(file).equals(expected.sha256())) {
                differences.add(expected.name() + " was changed: it has " + Files.size(file) + " bytes and the digest "
                        + Digest.of(file) + ", where the manifest says " + expected.size() + " bytes and "
                        + expected.sha256() + ".");
            }
        }
        found.forEach(name -> differences.add(name + " does not belong to the edition."));
        return differences;
    }

    /** Whatever is there, folders and links among it; links are not followed. */
    private static List<String> pathsIn(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
