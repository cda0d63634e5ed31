package org.twelvemonth.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
        return removal(limit, noun, more, Files.isDirectory(folder) ? writtenBefore(limit) : List.of());
    }

    /** Likewise, without the last by name of all files, whenever it was written. */
    List<Expired> beforeExceptLast(Limit limit, String noun, String more) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>(writtenBefore(limit));
        all().stream().max(Comparator.naturalOrder()).ifPresent(files::remove);
        return removal(limit, noun, more, files);
    }

    private static List<Expired> removal(Limit limit, String noun, String more, List<Path> files) {
        return files.isEmpty()
                ? List.of()
                : List.of(new Expired(
                        Expired.count(files.size(), noun) + more + " from before " + limit.day(), () -> delete(files)));
    }

    private List<Path> writtenBefore(Limit limit) {
        List<Path> files = new ArrayList<>();
        try {
            for (Path file : all()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit.instant())) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private List<Path> all() {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, pattern)) {
            all.forEach(files::add);
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
