package org.twelvemonth.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * @param address the client's address; empty for a command, null for entries of versions that did not note it
 * @param previous the hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 of the others as a JSON array of text, without an address that is null, in lower-case hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"number", "at", "actor", "action", "subject", "detail", "address", "previous", "hash"})
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        AuditAction action,
        String subject,
        String detail,
        @Nullable String address,
        String previous,
        String hash) {
    private static final JsonMapper JSON = new JsonMapper();

    static AuditEntry after(
            AuditHead head,
            Instant at,
            String actor,
            AuditAction action,
            String subject,
            String detail,
            @Nullable String address) {
        long number = head.number() + 1;
        AuditEntry unsigned = new AuditEntry(number, at, actor, action, subject, detail, address, head.hash(), "");
        return new AuditEntry(
                number, at, actor, action, subject, detail, address, head.hash(), unsigned.computedHash());
    }

    /** What the hash must be. JSON keeps the parts apart, whatever is in them. */
    String computedHash() {
        List<String> parts =
                new ArrayList<>(List.of(Long.toString(number), at.toString(), actor, action.name(), subject, detail));
        if (address != null) {
            parts.add(address);
        }
        parts.add(previous);
        return Digest.of(JSON.writeValueAsString(parts));
    }

    AuditHead head() {
        return new AuditHead(number, hash);
    }
}
