package org.twelvemonth.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twelvemonth.period.ReportingMonth;

/** Whether a month's records are all there, as far as the schedule's settings can tell. */
@Component
class Readiness {
    private final Workplace workplace;
    private final InstantSource clock;

    Readiness(Workplace workplace, InstantSource clock) {
        this.workplace = workplace;
        this.clock = clock;
    }

    /** What the month waits for; empty when it waits for nothing. */
    Optional<String> missing(ReportingMonth month) {
        Schedule schedule = workplace.settings().schedule();
        return missingMarker(schedule, month).or(() -> missingAge(schedule));
    }

    /** Whether it should have been built by now. */
    boolean overdue(ReportingMonth month) {
        Instant end = month.value()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ReportingMonth.ZONE)
                .toInstant();
        return clock.instant().isAfter(end.plus(workplace.settings().schedule().overdueAfter()));
    }

    private Optional<String> missingMarker(Schedule schedule, ReportingMonth month) {
        return Optional.ofNullable(schedule.marker())
                .map(name -> workplace.input().resolve(name.replace("{month}", month.toString())))
                .filter(marker -> !Files.exists(marker))
                .map(marker -> "the file " + marker);
    }

    private Optional<String> missingAge(Schedule schedule) {
        if (schedule.minimumAge().isZero()) {
            return Optional.empty();
        }
        Instant settled = clock.instant().minus(schedule.minimumAge());
        try (Stream<Path> files = Files.list(workplace.input())) {
            return files.filter(file -> changed(file).isAfter(settled))
                    .sorted()
                    .findFirst()
                    .map(file -> file.getFileName() + " to be left alone for " + schedule.minimumAge());
        } catch (IOException e) {
            return Optional.of("the folder " + workplace.input());
        }
    }

    private static Instant changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
