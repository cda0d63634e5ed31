package org.twelvemonth.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.twelvemonth.edition.Digest;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of the trail. It holds nothing from a record: findings are named by their ids.
 *
 * @param number its place, from 1, without gaps
 * @param at when, to the millisecond
 * @param actor the account, or what else acted
 * @param action what was done
 * @param subject what it was done to: an edition, an account, a publication; may be empty
 * @param detail what else is to be known; may be empty
 * @param previous the hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 of the others as a JSON array of text, in lower-case hexadecimal
 */
@JsonPropertyOrder({"number", "at", "actor", "action", "subject", "detail", "previous", "hash"})
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        AuditAction action,
        String subject,
        String detail,
        String previous,
        String hash) {
    private static final JsonMapper JSON = new JsonMapper();

    static AuditEntry after(
            AuditHead head, Instant at, String actor, AuditAction action, String subject, String detail) {
        AuditEntry unsigned = new AuditEntry(head.number() + 1, at, actor, action, subject, detail, head.hash(), "");
        return new AuditEntry(
                unsigned.number, at, actor, action, subject, detail, unsigned.previous, unsigned.computedHash());
    }

    /** What the hash must be. JSON keeps the parts apart, whatever is in them. */
    String computedHash() {
        return Digest.of(JSON.writeValueAsString(
                List.of(Long.toString(number), at.toString(), actor, action.name(), subject, detail, previous)));
    }

    AuditHead head() {
        return new AuditHead(number, hash);
    }
}
