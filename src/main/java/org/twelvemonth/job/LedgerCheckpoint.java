package org.twelvemonth.job;

import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes sure that what was entered in the ledger is on the disk, before anybody is told of it. */
@Component
final class LedgerCheckpoint {
    private final DataSource ledger;
    private final Database database;
    private final LedgerFiles files;

    LedgerCheckpoint(DataSource ledger, Workplace workplace, @Value("${spring.datasource.url}") String url) {
        this.ledger = ledger;
        this.database = Database.at(url);
        this.files = new LedgerFiles(workplace.data());
    }

    /**
     * Returns once all entries are on the disk.
     *
     * @throws IOException when they may not be
     */
    void take() throws IOException {
        switch (database) {
            case HSQLDB -> files.checkpoint(ledger);
            case POSTGRESQL -> {
                // A commit says so.
            }
        }
    }
}
