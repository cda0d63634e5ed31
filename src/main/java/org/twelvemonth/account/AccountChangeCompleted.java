package org.twelvemonth.account;

import org.twelvemonth.audit.AuditEntry;

/**
 * The transaction of an {@link AccountChanged} has been committed.
 *
 * @param entry what the audit trail tells of it
 */
public record AccountChangeCompleted(AuditEntry entry) {}
