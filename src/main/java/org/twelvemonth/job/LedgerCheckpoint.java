package org.twelvemonth.job;

import java.io.IOException;

/** Makes sure that what was entered in the ledger is on the disk, before anybody is told of it. */
@FunctionalInterface
public interface LedgerCheckpoint {
    /**
     * Returns once all entries are on the disk. To be called outside of a transaction; those of others are waited for.
     *
     * @throws IOException when they may not be
     */
    void take() throws IOException;
}
