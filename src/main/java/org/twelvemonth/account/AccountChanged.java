package org.twelvemonth.account;

import org.twelvemonth.audit.AuditEntry;

/**
 * An account was created, changed or removed, or such a change was asked for; published in the transaction that does it.
 *
 * @param entry what the audit trail tells of it
 */
public record AccountChanged(AuditEntry entry) {}
