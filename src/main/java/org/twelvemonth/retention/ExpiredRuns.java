package org.twelvemonth.retention;

import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.EditionStatus;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.OutputFolder;
import org.twelvemonth.period.ReportingMonth;

/** The ledger's account of runs that ended long ago; the history of an edition that is kept is kept with it. */
@Component
class ExpiredRuns {
    private static final int ALL = Integer.MAX_VALUE;

    private final KeepFor kept;
    private final JobRepository repository;
    private final Editions editions;
    private final OutputFolder output;
    private final InstantSource clock;

    ExpiredRuns(
            Retention retention,
            JobRepository repository,
            Editions editions,
            OutputFolder output,
            InstantSource clock) {
        this.kept = retention.runs();
        this.repository = repository;
        this.editions = editions;
        this.output = output;
        this.clock = clock;
    }

    List<Expired> find() {
        return kept.limit(clock).map(this::endedBefore).orElse(List.of());
    }

    private List<Expired> endedBefore(Limit limit) {
        List<JobInstance> ended = repository.getJobNames().stream()
                .flatMap(name -> repository.getJobInstances(name, 0, ALL).stream())
                .filter(instance -> repository.getJobExecutions(instance).stream()
                        .allMatch(execution -> endedBefore(execution, limit) && !gaveWhatIsKept(execution)))
                .toList();
        return ended.isEmpty()
                ? List.of()
                : List.of(new Expired(
                        Expired.count(ended.size(), "run") + " that ended before " + limit.day()
                                + " and gave no edition whose files are kept",
                        () -> ended.forEach(this::remove)));
    }

    /** Spring Batch writes the machine's local time: hours do not matter where months are counted. */
    private static boolean endedBefore(JobExecution execution, Limit limit) {
        LocalDateTime end = execution.getEndTime();
        return !execution.isRunning() && end != null && end.isBefore(limit.day().atStartOfDay());
    }

    private boolean gaveWhatIsKept(JobExecution execution) {
        return edition(execution)
                .filter(edition -> switch (edition.status()) {
                    case FAILED -> false;
                    case SUPERSEDED -> Files.isDirectory(EditionFolder.sealed(output.root(), edition));
                    case BUILDING, IN_REVIEW, RETURNED, APPROVED, PUBLISHED, REPLACED, WITHDRAWN -> true;
                })
                .isPresent();
    }

    private Optional<Edition> edition(JobExecution execution) {
        JobParameters parameters = execution.getJobParameters();
        if (parameters.getString("inputs") == null) {
            // A run whose job did not start has no edition.
            return Optional.empty();
        }
        return editions.find(new EditionKey(
                ReportingMonth.parse(text(parameters, "month")),
                text(parameters, "inputs"),
                text(parameters, "baseline"),
                text(parameters, "version")));
    }

    private static String text(JobParameters parameters, String name) {
        return Objects.requireNonNull(parameters.getString(name));
    }

    private void remove(JobInstance instance) {
        repository
                .getJobExecutions(instance)
                .forEach(execution -> edition(execution)
                        .filter(edition -> edition.status() == EditionStatus.FAILED)
                        .ifPresent(editions::forget));
        repository.deleteJobInstance(instance);
    }
}
