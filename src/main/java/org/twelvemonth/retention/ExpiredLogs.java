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

/** The logs of single runs; the running log is cut by the logging itself. */
@Component
class ExpiredLogs {
    private static final String RUN_LOGS = "run-*.log";

    private final KeepFor kept;
    private final Path folder;
    private final InstantSource clock;

    ExpiredLogs(Retention retention, @Value("${twelvemonth.data}/logs") Path folder, InstantSource clock) {
        this.kept = retention.logs();
        this.folder = folder;
        this.clock = clock;
    }

    List<Expired> find() {
        return kept.limit(clock).map(this::writtenBefore).orElse(List.of());
    }

    private List<Expired> writtenBefore(Limit limit) {
        List<Path> logs = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, RUN_LOGS)) {
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
                        Expired.count(logs.size(), "run log") + " from before " + limit.day(), () -> delete(logs)));
    }

    private static void delete(List<Path> logs) throws IOException {
        for (Path log : logs) {
            Files.deleteIfExists(log);
        }
    }
}
