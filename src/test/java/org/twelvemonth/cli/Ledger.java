package org.twelvemonth.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.hsqldb.jdbc.JDBCDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The ledger's database between two commands, for tests that put it into a state that a crash or time leaves behind. */
final class Ledger {
    private final Path data;

    Ledger(WorkingFolder folder) {
        this.data = folder.root().resolve("data");
    }

    int update(String sql) {
        return with(ledger -> ledger.sql(sql).update());
    }

    long count(String sql) {
        return with(ledger -> ledger.sql(sql).query(Long.class).single());
    }

    private <T> T with(Function<JdbcClient, T> work) {
        return Postgresql.inUse().map(url -> Postgresql.connected(url, work)).orElseGet(() -> inFiles(work));
    }

    private <T> T inFiles(Function<JdbcClient, T> work) {
        JDBCDataSource files = new JDBCDataSource();
        files.setUrl("jdbc:hsqldb:file:" + data.resolve("ledger") + ";hsqldb.write_delay=false;shutdown=true");
        files.setUser("SA");
        try (Connection open = files.getConnection()) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(open, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
