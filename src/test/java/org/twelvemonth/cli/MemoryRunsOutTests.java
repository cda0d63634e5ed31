package org.twelvemonth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import org.hsqldb.error.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.job.MonthlyReport;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.RunRequest;
import org.twelvemonth.job.RunResult;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;
import org.twelvemonth.period.ReportingMonth;

/** HSQLDB's tables may be left half changed then: what memory alone holds of them must not be written down. */
class MemoryRunsOutTests {
    private static final RunRequest REQUEST =
            new RunRequest(new ReportingMonth(YearMonth.of(2026, 10)), 5, "operator", "test");

    @TempDir
    Path temp;

    private Workplace workplace;

    @BeforeEach
    void putTheSampleInPlace() throws IOException {
        new WorkingFolder(temp).withSample();
        workplace =
                new Workplace(temp.resolve("input"), temp.resolve("output"), temp.resolve("data"), Settings.DEFAULTS);
    }

    @Test
    void theLedgerIsReadAgainWhenJavaSaysSo() throws IOException {
        assertReadAgainAfter(() -> {
            throw new OutOfMemoryError("on purpose");
        });
    }

    @Test
    void theLedgerIsReadAgainWhenHsqldbSaysSo() throws IOException {
        assertReadAgainAfter(() -> {
            throw new DataAccessResourceFailureException(
                    "on purpose", new SQLException("out of memory", "S1000", -ErrorCode.OUT_OF_MEMORY));
        });
    }

    @Test
    void aStepOfWhichNobodyKnowsHowItEndedRunsAgain() throws IOException {
        try (Application first = start(new FailingFigures(workplace, () -> {
            throw new OutOfMemoryError("on purpose");
        }))) {
            first.get(MonthlyReport.class).run(REQUEST);
            assertThat(first.get(JdbcClient.class)
                            .sql("update batch_step_execution set status = 'UNKNOWN' where status <> 'COMPLETED'")
                            .update())
                    .isOne();
            assertThat(first.get(JdbcClient.class)
                            .sql("update batch_job_execution set status = 'UNKNOWN'")
                            .update())
                    .isOne();
        }
        try (Application second = start(Progress.SILENT)) {
            assertThat(second.get(MonthlyReport.class).run(REQUEST)).isInstanceOf(RunResult.Sealed.class);
        }
    }

    @Test
    void theLedgerIsReadAgainAfterATransactionThatLackedMemory() throws IOException {
        try (Application first = start(Progress.SILENT)) {
            TransactionOperations transaction = first.get(TransactionOperations.class);
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            outer -> transaction.executeWithoutResult(inner -> changeLedgerAndRunOut())))
                    .isInstanceOf(OutOfMemoryError.class);
        }
        try (Application second = start(Progress.SILENT)) {
            assertThat(accounts(second)).isZero();
        }
    }

    private void changeLedgerAndRunOut() {
        changeInMemory(workplace);
        throw new OutOfMemoryError("on purpose");
    }

    private void assertReadAgainAfter(Runnable failure) throws IOException {
        try (Application first = start(new FailingFigures(workplace, failure))) {
            assertThat(first.get(MonthlyReport.class).run(REQUEST)).isInstanceOf(RunResult.Failed.class);
        }
        try (Application second = start(Progress.SILENT)) {
            assertThat(accounts(second)).isZero();
            assertThat(second.get(MonthlyReport.class).run(REQUEST)).isInstanceOf(RunResult.Sealed.class);
        }
    }

    private static int accounts(Application application) {
        return application
                .get(JdbcClient.class)
                .sql("select count(*) from account")
                .query(Integer.class)
                .single();
    }

    /** Changes the ledger in memory alone: its log knows nothing of it. */
    private static void changeInMemory(Workplace workplace) {
        try (Connection ledger = DriverManager.getConnection(
                        "jdbc:hsqldb:file:" + workplace.data().resolve("ledger"), "SA", "");
                Statement statement = ledger.createStatement()) {
            statement.execute("set files log false");
            statement.execute("delete from account");
            statement.execute("insert into account (name, roles) values ('half-changed', 'REVIEWER')");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Application start(Progress progress) throws IOException {
        return Application.start(workplace, progress, ServeOptions.none(), ServedConsole.NOVEMBER);
    }

    /** Changes the ledger in memory alone, and fails, when the figures are computed. */
    private record FailingFigures(Workplace workplace, Runnable failure) implements Progress {
        @Override
        public void at(Stage stage) {
            if (stage == Stage.COMPUTE_FIGURES) {
                changeInMemory(workplace);
                failure.run();
            }
        }

        @Override
        public void rows(long rows) {}

        @Override
        public void files(int done, int all) {}

        @Override
        public void finished() {}
    }
}
