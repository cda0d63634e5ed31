package org.twelvemonth.retention;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rejected rows of refused runs and of checks. */
@Component
class ExpiredRejectedRows {
    private final KeepFor kept;
    private final OldFiles files;
    private final InstantSource clock;

    ExpiredRejectedRows(Retention retention, @Value("${twelvemonth.data}/rejected") Path folder, InstantSource clock) {
        this.kept = retention.rejectedRows();
        this.files = new OldFiles(folder, "*");
        this.clock = clock;
    }

    List<Expired> find() {
        return kept.limit(clock)
                .map(limit -> files.before(limit, "file", " with rejected rows"))
                .orElse(List.of());
    }
}
