package org.twelvemonth.audit;

import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the head to which a transaction leads: written ahead before its commit, confirmed after it. */
final class HeadOfTransaction implements TransactionSynchronization {
    private final KeptHeads heads;
    private final AuditHead before;
    private AuditHead after;

    private HeadOfTransaction(KeptHeads heads, AuditHead before, AuditHead after) {
        this.heads = heads;
        this.before = before;
        this.after = after;
    }

    /** That of the running transaction; empty while it has added no entry. */
    static Optional<HeadOfTransaction> current() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(HeadOfTransaction.class::isInstance)
                .map(HeadOfTransaction.class::cast)
                .findFirst();
    }

    /** The running transaction has added an entry. */
    static void advance(KeptHeads heads, AuditHead before, AuditHead after) {
        current()
                .ifPresentOrElse(
                        head -> head.after = after,
                        () -> TransactionSynchronizationManager.registerSynchronization(
                                new HeadOfTransaction(heads, before, after)));
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        heads.prepare(before, after);
    }

    @Override
    public void afterCommit() {
        heads.confirm(after);
    }
}
