package org.twelvemonth.audit;

/**
 * How far the trail goes. Kept elsewhere too, it shows that the end was cut off.
 *
 * @param number the last entry's, 0 for an empty trail
 * @param hash the last entry's, 64 zeros for an empty trail
 */
public record AuditHead(long number, String hash) {
    static final AuditHead BEGINNING = new AuditHead(0, "0".repeat(64));
}
