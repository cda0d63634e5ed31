package org.twelvemonth.console.edition;

import java.time.Instant;
import org.twelvemonth.audit.AuditAction;
import org.twelvemonth.audit.AuditEntry;

/**
 * What somebody did to an edition.
 *
 * @param words what was done, for example "Approved"
 * @param by who did it
 * @param at when
 * @param reason the reason given, empty where none is asked for
 */
record EditionEvent(String words, String by, Instant at, String reason) {
    static EditionEvent of(AuditEntry entry) {
        boolean reasoned =
                entry.action() == AuditAction.EDITION_RETURNED || entry.action() == AuditAction.PUBLICATION_WITHDRAWN;
        return new EditionEvent(words(entry.action()), entry.actor(), entry.at(), reasoned ? entry.detail() : "");
    }

    private static String words(AuditAction action) {
        return switch (action) {
            case EDITION_APPROVED -> "Approved";
            case EDITION_RETURNED -> "Returned";
            case EDITION_PUBLISHED -> "Published";
            case PUBLICATION_WITHDRAWN -> "Withdrawn";
            default -> action.words();
        };
    }
}
