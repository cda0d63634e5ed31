package org.twelvemonth.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a folder that are removed once their time is over.
 *
 * @param folder the folder; it need not be there
 * @param pattern which of its files, as a glob
 */
record OldFiles(Path folder, String pattern) {
    /**
     * Those last written before the limit, as one thing to remove; none is an empty list.
     *
     * @param noun what one file is, such as "run log"
     * @param more what stands after the noun, such as " with rejected rows"; may be empty
     */
    List<Expired> before(Limit limit, String noun, String more) {
        List<Path> files = Files.isDirectory(folder) ? writtenBefore(limit) : List.of();
        return files.isEmpty()
                ? List.of()
                : List.of(new Expired(
                        Expired.count(files.size(), noun) + more + " from before " + limit.day(), () -> delete(files)));
    }

    private List<Path> writtenBefore(Limit limit) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, pattern)) {
            for (Path file : all) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit.instant())) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
