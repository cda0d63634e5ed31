package org.twelvemonth.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time work on a ledger that several can reach. On HSQLDB the {@link RunLock} says it all; on PostgreSQL
 * it is an advisory lock of the session, which the server lets go of when the node is gone.
 */
@Component
class LedgerLock {
    /** Any number that is ours: "twelvemo" in ASCII. */
    private static final long KEY = 0x7477656C76656D6FL;

    private static final String HOLDER = """
            select coalesce(host(a.client_addr), 'this machine'), to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and ((l.classid::bigint << 32) | l.objid::bigint) = ?
            """;

    private final DataSource ledger;
    private final Database database;

    LedgerLock(DataSource ledger, @Value("${spring.datasource.url}") String url) {
        this.ledger = ledger;
        this.database = Database.at(url);
    }

    /** The lock, while it is held. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes the lock, or says at once who has it.
     *
     * @throws LockHeldException when another node holds it
     */
    Held take() {
        return switch (database) {
            case HSQLDB -> () -> {};
            case POSTGRESQL -> session();
        };
    }

    private Held session() {
        try {
            Connection session = ledger.getConnection();
            if (call(session, "select pg_try_advisory_lock(?)")) {
                return () -> release(session);
            }
            try (session) {
                throw LockHeldException.ofNode(holder(session));
            }
        } catch (SQLException e) {
            throw new StoreException("The lock in the database could not be taken. Run the same command again.", e);
        }
    }

    private static void release(Connection session) {
        try (session) {
            call(session, "select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            throw new StoreException("The lock in the database was lost before the run had ended.", e);
        }
    }

    private static boolean call(Connection session, String function) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(function)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static String holder(Connection session) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(HOLDER)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) + " since " + row.getString(2) : "another node";
            }
        }
    }
}
