package org.twelvemonth.cli;

import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A store's database between two commands, for tests that look into it or put it into a state that a crash or time leaves
 * behind.
 */
final class Ledger {
    private final Path data;

    Ledger(WorkingFolder folder) {
        this.data = folder.root().resolve("data");
    }

    int update(String sql) {
        return with(database -> JdbcClient.create(database).sql(sql).update());
    }

    long count(String sql) {
        return with(database ->
                JdbcClient.create(database).sql(sql).query(Long.class).single());
    }

    String text(String sql) {
        return with(database ->
                JdbcClient.create(database).sql(sql).query(String.class).single());
    }

    /** Makes a ledger as an earlier version of the program did. */
    void migrateTo(String schemaVersion) {
        with(database -> Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/ledger/" + (Postgresql.isInUse() ? "postgresql" : "hsqldb"))
                .target(schemaVersion)
                .load()
                .migrate());
    }

    /** Where it is, as messages say it. */
    String place() {
        return Postgresql.isInUse() ? "in PostgreSQL" : data.resolve("ledger") + ".*";
    }

    private <T> T with(Function<DataSource, T> work) {
        try (SingleConnectionDataSource open = Postgresql.isInUse() ? Postgresql.connection() : files()) {
            open.setSchema(Postgresql.isInUse() ? "ledger" : "PUBLIC");
            return work.apply(open);
        }
    }

    private SingleConnectionDataSource files() {
        String address = "jdbc:hsqldb:file:" + data.resolve("ledger") + ";hsqldb.write_delay=false;shutdown=true";
        return new SingleConnectionDataSource(address, "SA", "", true);
    }
}
