package org.twelvemonth.console;

import org.twelvemonth.audit.AuditEntry;

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
