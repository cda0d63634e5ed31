package org.twelvemonth.job;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** The runs that the ledger knows. */
@Component
public class RunHistory {
    private static final int ALL = Integer.MAX_VALUE;

    private final JobRepository repository;

    RunHistory(JobRepository repository) {
        this.repository = repository;
    }

    /**
     * A run of the job.
     *
     * @param month the reporting month, for example {@code 2026-10}
     * @param started when it started, in the zone of the machine that ran it; null when it never came so far
     * @param ended when it ended, likewise; null when it was cut off
     * @param status how it ended, in Spring Batch's words
     * @param requestedBy who or what asked for it
     * @param trigger what led to it
     */
    public record Run(
            String month,
            @Nullable LocalDateTime started,
            @Nullable LocalDateTime ended,
            String status,
            String requestedBy,
            String trigger) {}

    /** All runs, newest first. */
    public List<Run> all() {
        return executions().map(RunHistory::run).toList();
    }

    /**
     * How long a run took.
     *
     * @param whole from its start to its end
     * @param steps each step, by its name
     */
    public record Durations(Duration whole, SortedMap<String, Duration> steps) {}

    /** How long the last run took that came to an end. */
    public Optional<Durations> lastDurations() {
        return executions()
                .filter(execution -> execution.getStartTime() != null && execution.getEndTime() != null)
                .findFirst()
                .map(execution -> new Durations(
                        between(execution.getStartTime(), execution.getEndTime()),
                        execution.getStepExecutions().stream()
                                .filter(step -> step.getStartTime() != null && step.getEndTime() != null)
                                .collect(Collectors.toMap(
                                        StepExecution::getStepName,
                                        step -> between(step.getStartTime(), step.getEndTime()),
                                        Duration::plus,
                                        TreeMap::new))));
    }

    /** How long the last run took that was not cut short, and so went through all steps. */
    public Optional<Duration> lastWholeRun() {
        return executions()
                .filter(execution -> execution.getStatus() == BatchStatus.COMPLETED)
                .findFirst()
                .map(execution -> between(execution.getStartTime(), execution.getEndTime()));
    }

    private static Duration between(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
        return Duration.between(Objects.requireNonNull(start), Objects.requireNonNull(end));
    }

    private Stream<JobExecution> executions() {
        return repository.getJobInstances(MonthlyReportJob.NAME, 0, ALL).stream()
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .sorted(Comparator.comparingLong(JobExecution::getId).reversed());
    }

    private static Run run(JobExecution execution) {
        return new Run(
                parameter(execution, "month"),
                execution.getStartTime(),
                execution.getEndTime(),
                execution.getStatus().name(),
                parameter(execution, "requestedBy"),
                parameter(execution, "trigger"));
    }

    private static String parameter(JobExecution execution, String name) {
        String value = execution.getJobParameters().getString(name);
        return value == null ? "" : value;
    }
}
