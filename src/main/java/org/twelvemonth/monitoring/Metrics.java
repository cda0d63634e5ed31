package org.twelvemonth.monitoring;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.OverdueMonths;
import org.twelvemonth.job.RunEnded;
import org.twelvemonth.job.RunHistory;
import org.twelvemonth.job.RunResult;

/** The metrics that are ours; docs/operations.md lists them. What the ledger does not know is not a number. */
@Component
@ConditionalOnWebApplication
class Metrics {
    private final MeterRegistry registry;
    private final RunHistory runs;
    private final Editions editions;
    private final RecordCounts recordCounts;
    private final InstantSource clock;
    private final MultiGauge lastRun;
    private final MultiGauge lastSteps;

    Metrics(
            MeterRegistry registry,
            RunHistory runs,
            Editions editions,
            RecordCounts recordCounts,
            OverdueMonths overdueMonths,
            InstantSource clock) {
        this.registry = registry;
        this.runs = runs;
        this.editions = editions;
        this.recordCounts = recordCounts;
        this.clock = clock;
        this.lastRun = MultiGauge.builder("twelvemonth.last.run")
                .description("How long the last run took")
                .baseUnit("seconds")
                .register(registry);
        this.lastSteps = MultiGauge.builder("twelvemonth.last.run.step")
                .description("How long each step of the last run took")
                .baseUnit("seconds")
                .register(registry);
        RunResult.OUTCOMES.forEach(this::runs);
        Gauge.builder("twelvemonth.overdue.months", () -> overdueMonths.all().size())
                .description("Months that should have been built by now")
                .register(registry);
        TimeGauge.builder("twelvemonth.last.edition.age", this::age, TimeUnit.SECONDS)
                .description("How long ago the last edition was sealed")
                .register(registry);
        records("read", RecordCounts.Counts::read);
        records("accepted", RecordCounts.Counts::accepted);
        records("rejected", RecordCounts.Counts::rejected);
    }

    private Counter runs(String outcome) {
        return Counter.builder("twelvemonth.runs")
                .description("Runs that came to their end since serve began")
                .tag("outcome", outcome)
                .register(registry);
    }

    private void records(String kind, ToLongFunction<RecordCounts.Counts> count) {
        Gauge.builder(
                        "twelvemonth.last.edition.records",
                        () -> editions.lastSealed()
                                .flatMap(recordCounts::of)
                                .map(counts -> (double) count.applyAsLong(counts))
                                .orElse(Double.NaN))
                .description("Records that the last edition was made from")
                .tag("kind", kind)
                .register(registry);
    }

    private double age() {
        return editions.lastSealed()
                .flatMap(editions::sealedAt)
                .map(instant -> seconds(Duration.between(instant, clock.instant())))
                .orElse(Double.NaN);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellTheLastRun() {
        runs.lastDurations().ifPresent(last -> {
            lastRun.register(List.of(MultiGauge.Row.of(Tags.empty(), seconds(last.whole()))), true);
            lastSteps.register(
                    last.steps().entrySet().stream()
                            .map(step -> MultiGauge.Row.of(Tags.of("step", step.getKey()), seconds(step.getValue())))
                            .toList(),
                    true);
        });
    }

    @EventListener
    void on(RunEnded run) {
        runs(run.result().outcome()).increment();
        tellTheLastRun();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
