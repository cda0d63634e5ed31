package org.twelvemonth.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.hsqldb.jdbc.JDBCDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A store's database between two commands, for tests that look into it or put it into a state that a crash leaves behind. */
final class Ledger {
    private final Path store;

    Ledger(WorkingFolder folder) {
        this(folder, "ledger");
    }

    private Ledger(WorkingFolder folder, String store) {
        this.store = folder.root().resolve("data").resolve(store);
    }

    /** The other store. */
    static Ledger staging(WorkingFolder folder) {
        return new Ledger(folder, "staging");
    }

    int update(String sql) {
        return with(ledger -> ledger.sql(sql).update());
    }

    long count(String sql) {
        return with(ledger -> ledger.sql(sql).query(Long.class).single());
    }

    private <T> T with(Function<JdbcClient, T> work) {
        JDBCDataSource files = new JDBCDataSource();
        files.setUrl("jdbc:hsqldb:file:" + store + ";hsqldb.write_delay=false;shutdown=true");
        files.setUser("SA");
        try (Connection open = files.getConnection()) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(open, true)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
