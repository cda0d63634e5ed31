package org.twelvemonth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twelvemonth.edition.Digest;

/** Every file below a folder with its digest, by relative path: two trees are equal when all their bytes are. */
public final class Tree {
    private Tree() {}

    /** The files below the folder; none when it is not there. */
    public static SortedMap<String, String> of(Path folder) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path file : paths.filter(Files::isRegularFile).toList()) {
                    digests.put(folder.relativize(file).toString().replace('\\', '/'), Digest.of(file));
                }
            }
        }
        return digests;
    }
}
