package org.twelvemonth.console.trail;

import java.util.Objects;
import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.console.page.Wording;

/**
 * An entry of the audit trail, in words.
 *
 * @param address empty for a command, and where the entry has none
 */
record AuditRow(long number, String at, String actor, String address, String action, String subject, String detail) {

    static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                entry.number(),
                Wording.time(entry.at()),
                entry.actor(),
                Objects.requireNonNullElse(entry.address(), ""),
                entry.action().words(),
                entry.subject(),
                entry.detail());
    }
}
