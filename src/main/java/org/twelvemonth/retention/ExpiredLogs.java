package org.twelvemonth.retention;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The logs of single runs; the running log is cut by the logging itself. */
@Component
class ExpiredLogs {
    private final KeepFor kept;
    private final OldFiles files;
    private final InstantSource clock;

    ExpiredLogs(Retention retention, @Value("${twelvemonth.data}/logs") Path folder, InstantSource clock) {
        this.kept = retention.logs();
        this.files = new OldFiles(folder, "run-*.log");
        this.clock = clock;
    }

    List<Expired> find() {
        return kept.limit(clock)
                .map(limit -> files.before(limit, "run log", ""))
                .orElse(List.of());
    }
}
