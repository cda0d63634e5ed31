package org.twelvemonth.cli;

import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The ledger's database between two commands, for tests that put it into a state that a crash or time leaves behind. */
final class Ledger {
    private final WorkingFolder folder;

    Ledger(WorkingFolder folder) {
        this.folder = folder;
    }

    int update(String sql) {
        return with(ledger -> JdbcClient.create(ledger).sql(sql).update());
    }

    long count(String sql) {
        return with(
                ledger -> JdbcClient.create(ledger).sql(sql).query(Long.class).single());
    }

    /** Makes a ledger as an earlier version of the program did. */
    void migrateTo(String schemaVersion) {
        with(ledger -> Flyway.configure()
                .dataSource(ledger)
                .locations("classpath:db/ledger/" + (Postgresql.isInUse() ? "postgresql" : "hsqldb"))
                .target(schemaVersion)
                .load()
                .migrate());
    }

    /** Where it is, as messages say it. */
    String place() {
        return Postgresql.isInUse() ? "in PostgreSQL" : files() + ".*";
    }

    private <T> T with(Function<DataSource, T> work) {
        try (SingleConnectionDataSource open = Postgresql.isInUse() ? Postgresql.connection() : filesConnection()) {
            return work.apply(open);
        }
    }

    private SingleConnectionDataSource filesConnection() {
        return new SingleConnectionDataSource(
                "jdbc:hsqldb:file:" + files() + ";hsqldb.write_delay=false;shutdown=true", "SA", "", true);
    }

    private Path files() {
        return folder.root().resolve("data").resolve("ledger");
    }
}
