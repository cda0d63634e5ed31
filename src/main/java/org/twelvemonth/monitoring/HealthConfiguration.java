package org.twelvemonth.monitoring;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twelvemonth.audit.Alarms;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.OverdueMonths;

/** The components of the health that are ours; the disk's is Spring Boot's own. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HealthConfiguration {

    /** Up while the ledger answers. */
    @Bean
    HealthIndicator ledgerHealthIndicator(DataSource ledger) {
        return new DataSourceHealthIndicator(ledger);
    }

    /** Always up: it tells which edition was sealed last, and when. */
    @Bean
    HealthIndicator lastEditionHealthIndicator(Editions editions) {
        return () -> editions.lastSealed()
                .map(edition -> tell(edition, editions))
                .orElseGet(() -> Health.up().withDetail("edition", "none yet").build());
    }

    private static Health tell(Edition edition, Editions editions) {
        return Health.up()
                .withDetail("month", edition.key().month().toString())
                .withDetail("edition", edition.requireNumber())
                .withDetail("status", edition.status().words())
                .withDetail(
                        "sealedAt",
                        editions.sealedAt(edition).map(Instant::toString).orElse("unknown"))
                .build();
    }

    /** Down while a month is overdue: every monitor knows this status, and a person has to look. */
    @Bean
    HealthIndicator overdueMonthsHealthIndicator(OverdueMonths overdueMonths) {
        return () -> {
            List<String> months =
                    overdueMonths.all().stream().map(Object::toString).toList();
            return (months.isEmpty() ? Health.up() : Health.down())
                    .withDetail("months", months)
                    .build();
        };
    }

    /** Down while nobody has acknowledged an alarm of the audit trail. */
    @Bean
    HealthIndicator auditTrailHealthIndicator(Alarms alarms) {
        return () -> {
            List<Long> open =
                    alarms.open().stream().map(alarm -> alarm.entry().number()).toList();
            return (open.isEmpty() ? Health.up() : Health.down())
                    .withDetail("alarms", open)
                    .build();
        };
    }
}
