package org.twelvemonth.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rejected rows of refused runs and of checks, which are kept as long as other parsed records. */
@Component
class ExpiredRejectedRows {
    private final KeepFor kept;
    private final Path folder;
    private final InstantSource clock;

    ExpiredRejectedRows(Retention retention, @Value("${twelvemonth.data}/rejected") Path folder, InstantSource clock) {
        this.kept = retention.staging();
        this.folder = folder;
        this.clock = clock;
    }

    List<Expired> find() {
        return Files.isDirectory(folder)
                ? kept.limit(clock).map(this::writtenBefore).orElse(List.of())
                : List.of();
    }

    private List<Expired> writtenBefore(Limit limit) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit.instant())) {
                    files.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.isEmpty()
                ? List.of()
                : List.of(new Expired(
                        Expired.count(files.size(), "file") + " with rejected rows from before " + limit.day(),
                        () -> delete(files)));
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
