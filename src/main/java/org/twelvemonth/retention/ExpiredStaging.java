package org.twelvemonth.retention;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.edition.OutputFolder;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.Staging;

/** Parsed records that no recent edition used: whoever needs them again reads the file again. */
@Component
class ExpiredStaging {
    private final KeepFor kept;
    private final Staging staging;
    private final Editions editions;
    private final OutputFolder output;
    private final InstantSource clock;

    ExpiredStaging(Retention retention, Staging staging, Editions editions, OutputFolder output, InstantSource clock) {
        this.kept = retention.staging();
        this.staging = staging;
        this.editions = editions;
        this.output = output;
        this.clock = clock;
    }

    List<Expired> find() {
        return kept.limit(clock).map(this::unusedSince).orElse(List.of());
    }

    private List<Expired> unusedSince(Limit limit) {
        List<RecordFile> used = editions.sealedSince(limit.instant()).stream()
                .map(edition -> EditionFolder.sealed(output.root(), edition))
                .filter(Manifest::isThere)
                .flatMap(folder -> Manifest.read(folder).records().stream())
                .map(file -> new RecordFile(file.name(), Path.of(file.name()), file.sha256(), file.size()))
                .toList();
        int others = staging.countOthers(used);
        return others == 0
                ? List.of()
                : List.of(new Expired(
                        Expired.count(others, "staged file") + " that no edition since " + limit.day() + " used",
                        () -> staging.discardOthers(used)));
    }
}
