package org.twelvemonth.job;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.period.ReportingMonth;

/** The runs that the job repository knows, those whose job did not start among them. */
@Component
public class RunHistory {
    private static final int ALL = Integer.MAX_VALUE;

    private static final String RUNS = "select job_execution_id, start_time, end_time, status, exit_code, exit_message"
            + " from batch_job_execution ";

    private final JobRepository repository;
    private final JdbcClient ledger;

    RunHistory(JobRepository repository, JdbcClient ledger) {
        this.repository = repository;
        this.ledger = ledger;
    }

    /**
     * A run.
     *
     * @param id the job repository's identity of its execution; a later run has a higher one
     * @param request what was asked for, by whom
     * @param key what its edition follows from; null when its job did not start
     * @param edition the name of the edition that was there already; empty for other outcomes
     * @param begun when it began; null for runs of versions that did not write it down
     * @param started when it started, in the zone of the machine that ran it; null when it never came so far
     * @param ended when it ended, likewise; null when it was cut off
     * @param status how it ended, in Spring Batch's words
     * @param outcome how it stands or ended
     * @param cause why there is no edition, sentences without anything from a record; empty where there is nothing to say
     */
    public record Run(
            long id,
            RunRequest request,
            @Nullable EditionKey key,
            String edition,
            @Nullable Instant begun,
            @Nullable LocalDateTime started,
            @Nullable LocalDateTime ended,
            String status,
            RunOutcome outcome,
            String cause) {

        /** The reporting month. */
        public ReportingMonth month() {
            return request.month();
        }

        /** How long it took; empty while it is at work, and when nobody saw its end. */
        public Optional<Duration> duration() {
            return started == null
                            || ended == null
                            || ended.isBefore(started)
                            || outcome == RunOutcome.AT_WORK
                            || outcome == RunOutcome.CUT_OFF
                    ? Optional.empty()
                    : Optional.of(Duration.between(started, ended));
        }
    }

    /** All runs, newest first. */
    public List<Run> all() {
        return newest(ALL, 0);
    }

    /** The runs, newest first: so many, after so many that are passed over. */
    public List<Run> newest(int limit, int offset) {
        return runs(ledger.sql(RUNS + "order by job_execution_id desc offset :offset rows fetch next :limit rows only")
                .param("offset", offset)
                .param("limit", limit));
    }

    /** How many runs there are. */
    public int count() {
        return ledger.sql("select count(*) from batch_job_execution")
                .query(Integer.class)
                .single();
    }

    /** The run of that id. */
    public Optional<Run> find(long id) {
        return runs(ledger.sql(RUNS + "where job_execution_id = :id").param("id", id)).stream()
                .findFirst();
    }

    /** The last run of each month, newest month first. */
    public List<Run> lastOfEachMonth() {
        return runs(ledger.sql(RUNS
                        + "where job_execution_id in (select max(job_execution_id) from batch_job_execution_params"
                        + " where parameter_name = 'month' group by parameter_value)"))
                .stream()
                .sorted(Comparator.comparing(Run::month).reversed())
                .toList();
    }

    /** An execution without its parameters. */
    private record Row(
            long id,
            @Nullable LocalDateTime started,
            @Nullable LocalDateTime ended,
            String status,
            String exitCode,
            String exitMessage) {
        private static Row of(ResultSet row, int index) throws SQLException {
            return new Row(
                    row.getLong("job_execution_id"),
                    row.getObject("start_time", LocalDateTime.class),
                    row.getObject("end_time", LocalDateTime.class),
                    row.getString("status"),
                    Objects.requireNonNullElse(row.getString("exit_code"), ""),
                    Objects.requireNonNullElse(row.getString("exit_message"), ""));
        }

        private Run run(Map<String, String> parameters) {
            Optional<RunOutcome> known = RunOutcome.of(exitCode);
            return new Run(
                    id,
                    RunParameters.request(parameters),
                    RunParameters.key(parameters),
                    parameters.getOrDefault(RunParameters.EDITION, ""),
                    RunParameters.begun(parameters),
                    started,
                    ended,
                    status,
                    known.orElseGet(this::byStatus),
                    // Of what is not one of ours, the message is a stack trace.
                    known.isPresent() ? exitMessage : "");
        }

        private RunOutcome byStatus() {
            return switch (BatchStatus.valueOf(status)) {
                case COMPLETED -> RunOutcome.SEALED;
                case STARTING, STARTED, STOPPING -> RunOutcome.AT_WORK;
                case STOPPED -> RunOutcome.STOPPED;
                case FAILED, ABANDONED, UNKNOWN ->
                    exitCode.equals(ExitStatus.FAILED.getExitCode()) ? RunOutcome.FAILED : RunOutcome.CUT_OFF;
            };
        }
    }

    private List<Run> runs(JdbcClient.StatementSpec query) {
        List<Row> rows = query.query(Row::of).list();
        Map<Long, Map<String, String>> parameters =
                parameters(rows.stream().map(Row::id).toList());
        return rows.stream()
                .filter(row -> parameters.containsKey(row.id()))
                .map(row -> row.run(parameters.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private Map<Long, Map<String, String>> parameters(List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        long first = ids.stream().mapToLong(Long::longValue).min().orElseThrow();
        long last = ids.stream().mapToLong(Long::longValue).max().orElseThrow();
        record Parameter(long id, String name, String value) {}
        return ledger
                .sql("select job_execution_id, parameter_name, parameter_value from batch_job_execution_params"
                        + " where job_execution_id between :first and :last and parameter_value is not null")
                .param("first", first)
                .param("last", last)
                .query((row, index) -> new Parameter(row.getLong(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(groupingBy(
                        Parameter::id, mapping(parameter -> parameter, toMap(Parameter::name, Parameter::value))));
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
}
