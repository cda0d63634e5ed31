package org.twelvemonth.job;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.error.ErrorCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Saves the ledger when memory ran out. HSQLDB holds its tables in memory, and may be left with a row that is there twice or
 * not at all; written down by an orderly close, such a ledger cannot be opened again. Its log has what was committed.
 */
@Component
final class LedgerRescue {
    private final DataSource ledger;
    private final Workplace workplace;
    private final Database database;

    LedgerRescue(DataSource ledger, Workplace workplace, @Value("${spring.datasource.url}") String url) {
        this.ledger = ledger;
        this.workplace = workplace;
        this.database = Database.at(url);
    }

    /** Lets go of what memory holds, if the failure comes from a lack of it: the next connection reads the files again. */
    void from(Throwable failure) {
        if (database == Database.HSQLDB && comesFromLackOfMemory(failure)) {
            OpenDatabase.abandon(workplace.data().resolve("ledger"));
            if (ledger instanceof HikariDataSource pool) {
                pool.getHikariPoolMXBean().softEvictConnections();
            }
        }
    }

    /** HSQLDB makes an error of its own of it, when it was at work. */
    private static boolean comesFromLackOfMemory(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OutOfMemoryError
                        || (cause instanceof SQLException sql && sql.getErrorCode() == -ErrorCode.OUT_OF_MEMORY));
    }
}
