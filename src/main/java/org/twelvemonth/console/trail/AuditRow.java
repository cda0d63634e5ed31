package org.twelvemonth.console.trail;

import org.twelvemonth.audit.AuditEntry;
import org.twelvemonth.console.page.Wording;

/** An entry of the audit trail, in words. */
record AuditRow(long number, String at, String actor, String action, String subject, String detail) {

    static AuditRow of(AuditEntry entry) {
        return new AuditRow(
                entry.number(),
                Wording.time(entry.at()),
                entry.actor(),
                entry.action().words(),
                entry.subject(),
                entry.detail());
    }
}
