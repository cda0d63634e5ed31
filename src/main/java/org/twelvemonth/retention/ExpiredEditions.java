package org.twelvemonth.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.OutputFolder;
import org.twelvemonth.period.ReportingMonth;

/**
 * Superseded editions: nobody ever approved them, and a newer one of the month is there. Their row in the ledger and their
 * manifest stay, so that numbers go on as before, and the same inputs still give the same edition.
 */
@Component
class ExpiredEditions {
    private final KeepFor kept;
    private final Editions editions;
    private final OutputFolder output;
    private final InstantSource clock;

    ExpiredEditions(Retention retention, Editions editions, OutputFolder output, InstantSource clock) {
        this.kept = retention.supersededEditions();
        this.editions = editions;
        this.output = output;
        this.clock = clock;
    }

    List<Expired> find(@Nullable ReportingMonth spared) {
        return kept.limit(clock).map(limit -> sealedBefore(limit, spared)).orElse(List.of());
    }

    private List<Expired> sealedBefore(Limit limit, @Nullable ReportingMonth spared) {
        List<Edition> recent = editions.sealedSince(limit.instant());
        return editions.all().stream()
                .filter(edition -> edition.status() == EditionStatus.SUPERSEDED)
                .filter(edition -> !recent.contains(edition))
                .filter(edition -> !edition.key().month().equals(spared))
                .filter(edition -> Files.isDirectory(EditionFolder.sealed(output.root(), edition)))
                .map(edition -> new Expired(words(edition, limit), () -> remove(edition)))
                .toList();
    }

    private static String words(Edition edition, Limit limit) {
        return "the files of " + edition.key().month() + "/edition-" + edition.requireNumber()
                + ", superseded and sealed before " + limit.day();
    }

    private void remove(Edition edition) throws IOException {
        EditionFolder.remove(output.root(), edition);
    }
}
