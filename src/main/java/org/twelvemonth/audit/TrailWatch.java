package org.twelvemonth.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.twelvemonth.edition.OutputFolder;
import org.twelvemonth.job.LedgerBackup;
import org.twelvemonth.job.Ticked;
import org.twelvemonth.job.Workplace;

/**
 * Checks the trail at each start and with each look of the schedule, and enters what it finds: a restored or a new ledger,
 * heads that are kept in another way, and each place where the trail is not as it was written.
 */
@Component
class TrailWatch {
    private final AuditTrail trail;
    private final AuditCheck check;
    private final KeptHeads heads;
    private final Workplace workplace;
    private final TransactionOperations transaction;

    TrailWatch(
            AuditTrail trail,
            AuditCheck check,
            KeptHeads heads,
            Workplace workplace,
            TransactionOperations transaction) {
        this.trail = trail;
        this.check = check;
        this.heads = heads;
        this.workplace = workplace;
        this.transaction = transaction;
    }

    /** Before anything else is entered. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void atStart() {
        transaction.executeWithoutResult(status -> {
            trail.lock();
            AuditCheck.Found found = found();
            if (found.problems().isEmpty()) {
                heads.settle(trail.head());
            }
            // Entered first, they tell where the problems come from.
            LedgerBackup.restored(workplace)
                    .ifPresent(restored -> trail.enter(
                            AuditAction.LEDGER_RESTORED,
                            restored.by(),
                            "",
                            "from " + restored.backup() + ", SHA-256 " + restored.sha256() + ", restored at "
                                    + restored.at()));
            if (found.entries().isEmpty() && trail.counts().equals(List.of(AuditHead.BEGINNING))) {
                tellOfALostLedger();
            }
            tellHowHeadsAreKept(Keeping.last(found.entries()));
            trail.raise(AuditAction.TRAIL_BROKEN, found.problems());
        });
        LedgerBackup.forgetRestored(workplace);
    }

    @EventListener
    void on(Ticked ticked) {
        transaction.executeWithoutResult(status -> {
            trail.lock();
            trail.raise(AuditAction.TRAIL_BROKEN, found().problems());
        });
        try {
            check.enterProblemsOfActivity();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellOfALostLedger() {
        int editions = new OutputFolder(workplace.output()).sealedEditions().size();
        if (editions > 0) {
            trail.enter(
                    AuditAction.LEDGER_REBUILT,
                    AuditTrail.PROGRAM,
                    "",
                    "The ledger is new, beside " + (editions == 1 ? "1 sealed edition" : editions + " sealed editions")
                            + " of another one");
            trail.raise(
                    AuditAction.TRAIL_BROKEN,
                    List.of("The ledger is new, and " + workplace.output() + " has sealed editions: the trail of"
                            + " who decided on them is lost."));
        }
    }

    private void tellHowHeadsAreKept(Keeping last) {
        Keeping now = heads.keeping();
        if (!now.equals(last)) {
            trail.enter(AuditAction.HEADS_KEPT, AuditTrail.PROGRAM, "", now.words());
        }
    }

    private AuditCheck.Found found() {
        try {
            return check.found();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
