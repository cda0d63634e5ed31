package org.twelvemonth.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.job.RunEnded;
import org.twelvemonth.job.RunResult;
import org.twelvemonth.job.Settings;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.review.LedgerInMemory;

class RecordCountsTests {
    private static final ReportingMonth OCTOBER = ReportingMonth.parse("2026-10");

    @TempDir
    Path temp;

    @Test
    void keepsTheOldCountsWhereTheNewOnesDoNotFit() throws IOException {
        Files.createDirectories(temp.resolve("data"));
        try (LedgerInMemory ledger = new LedgerInMemory(temp, Settings.DEFAULTS)) {
            RecordCounts counts =
                    new RecordCounts(ledger.get(JdbcClient.class), ledger.get(TransactionOperations.class));
            Edition edition = ledger.get(Editions.class).open(new EditionKey(OCTOBER, "a", "none", "1"), "jo");
            counts.on(sealed(edition, 2));
            ledger.tamper("alter table record_count add constraint few check (rows_read < 3)");

            assertThatThrownBy(() -> counts.on(sealed(edition, 3))).isInstanceOf(DataIntegrityViolationException.class);

            assertThat(counts.of(edition)).contains(new RecordCounts.Counts(2, 2, 0));
        }
    }

    private RunEnded sealed(Edition edition, long rows) {
        RunResult.PublicSummary summary = new RunResult.PublicSummary(1, rows, rows, 0, 1, 1, List.of());
        return new RunEnded(OCTOBER, new RunResult.Sealed(edition, temp, summary));
    }
}
