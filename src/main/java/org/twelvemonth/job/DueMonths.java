package org.twelvemonth.job;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.period.ReportingMonth;

/**
 * The months that are over and have no edition, from the first month of the schedule on. They follow from the ledger and
 * the clock alone: whether a tick came late, twice or not at all changes nothing.
 */
@Component
class DueMonths {
    private final Workplace workplace;
    private final Editions editions;
    private final JdbcClient ledger;
    private final InstantSource clock;

    DueMonths(Workplace workplace, Editions editions, JdbcClient ledger, InstantSource clock) {
        this.workplace = workplace;
        this.editions = editions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The oldest first. Changes nothing, so that anybody may ask at any time. */
    List<ReportingMonth> all() {
        Set<ReportingMonth> built = editions.all().stream()
                .filter(edition -> edition.status().sealed())
                .map(edition -> edition.key().month())
                .collect(Collectors.toSet());
        return Stream.iterate(first().value(), month -> month.plusMonths(1))
                .map(ReportingMonth::new)
                .takeWhile(month -> month.isComplete(clock))
                .filter(month -> !built.contains(month))
                .toList();
    }

    /** Writes down with which month the schedule began: computed anew, it would pass over the months of a downtime. */
    void begin() {
        if (configured().isEmpty() && remembered().isEmpty()) {
            ledger.sql("insert into schedule (first_month) values (?)")
                    .param(first().toString())
                    .update();
        }
    }

    private ReportingMonth first() {
        return configured().or(this::remembered).orElseGet(() -> ReportingMonth.lastComplete(clock));
    }

    private Optional<ReportingMonth> configured() {
        return Optional.ofNullable(workplace.settings().schedule().firstMonth()).map(ReportingMonth::parse);
    }

    private Optional<ReportingMonth> remembered() {
        return ledger.sql("select first_month from schedule")
                .query(String.class)
                .optional()
                .map(ReportingMonth::parse);
    }
}
