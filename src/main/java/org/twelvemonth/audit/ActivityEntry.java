package org.twelvemonth.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.twelvemonth.edition.Digest;
import tools.jackson.databind.json.JsonMapper;

/**
 * One entry of the stream of activity. It holds nothing from a record, no text of a search, and no country.
 *
 * @param number its place, from 1, without gaps
 * @param at when, to the millisecond
 * @param actor the account, or what else acted
 * @param activity what was done
 * @param subject what it was done to; may be empty
 * @param address the client's address; empty for a command
 * @param previous the hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 of the others as a JSON array of text, in lower-case hexadecimal
 */
public record ActivityEntry(
        long number,
        Instant at,
        String actor,
        Activity activity,
        String subject,
        String address,
        String previous,
        String hash) {
    private static final JsonMapper JSON = new JsonMapper();

    static ActivityEntry after(
            AuditHead head, Instant at, String actor, Activity activity, String subject, String address) {
        ActivityEntry unsigned =
                new ActivityEntry(head.number() + 1, at, actor, activity, subject, address, head.hash(), "");
        return new ActivityEntry(
                unsigned.number, at, actor, activity, subject, address, head.hash(), unsigned.computedHash());
    }

    /** What the hash must be. */
    String computedHash() {
        return Digest.of(JSON.writeValueAsString(
                List.of(Long.toString(number), at.toString(), actor, activity.name(), subject, address, previous)));
    }

    /** Whether nothing is missing; JSON may leave out or null any part. */
    boolean isComplete() {
        return Stream.of(at, actor, activity, subject, address, previous, hash).noneMatch(Objects::isNull);
    }

    AuditHead head() {
        return new AuditHead(number, hash);
    }
}
