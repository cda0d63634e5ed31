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

/** The months of the stream of activity; they are kept as long as the logs of runs. */
@Component
class ExpiredActivity {
    private static final String MONTHS = "*.jsonl";

    private final KeepFor kept;
    private final Path folder;
    private final InstantSource clock;

    ExpiredActivity(Retention retention, @Value("${twelvemonth.data}/activity") Path folder, InstantSource clock) {
        this.kept = retention.logs();
        this.folder = folder;
        this.clock = clock;
    }

    List<Expired> find() {
        return Files.isDirectory(folder)
                ? kept.limit(clock).map(this::writtenBefore).orElse(List.of())
                : List.of();
    }

    private List<Expired> writtenBefore(Limit limit) {
        List<Path> logs = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, MONTHS)) {
            for (Path log : all) {
                if (Files.getLastModifiedTime(log).toInstant().isBefore(limit.instant())) {
                    logs.add(log);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return logs.isEmpty()
                ? List.of()
                : List.of(new Expired(
                        Expired.count(logs.size(), "month") + " of activity from before " + limit.day(),
                        () -> delete(logs)));
    }

    private static void delete(List<Path> logs) throws IOException {
        for (Path log : logs) {
            Files.deleteIfExists(log);
        }
    }
}
