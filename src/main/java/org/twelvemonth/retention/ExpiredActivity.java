package org.twelvemonth.retention;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The months of the stream of activity; they are kept as long as the logs of runs. The last one stays, so that a stream whose end
 * was removed is not taken for one that has expired.
 */
@Component
class ExpiredActivity {
    private final KeepFor kept;
    private final OldFiles files;
    private final InstantSource clock;

    ExpiredActivity(Retention retention, @Value("${twelvemonth.data}/activity") Path folder, InstantSource clock) {
        this.kept = retention.logs();
        this.files = new OldFiles(folder, "*.jsonl");
        this.clock = clock;
    }

    List<Expired> find() {
        return kept.limit(clock)
                .map(limit -> files.beforeExceptLast(limit, "month", " of activity"))
                .orElse(List.of());
    }
}
