package org.twelvemonth.audit;

/**
 * An alarm has its entry; published in the transaction that adds it.
 *
 * @param entry tells what was found
 */
public record AlarmRaised(AuditEntry entry) {}
