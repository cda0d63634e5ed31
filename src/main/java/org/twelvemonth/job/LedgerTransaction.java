package org.twelvemonth.job;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of the ledger. After one that lacked memory, the ledger is read from its files again. */
final class LedgerTransaction implements TransactionOperations {
    private final TransactionTemplate template;
    private final LedgerRescue rescue;

    LedgerTransaction(PlatformTransactionManager ledger, LedgerRescue rescue) {
        this.template = new TransactionTemplate(ledger);
        this.rescue = rescue;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        try {
            return template.execute(action);
        } catch (RuntimeException | OutOfMemoryError e) {
            rescue.from(e);
            throw e;
        }
    }
}
