package org.twelvemonth.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A head of the trail as a file keeps it.
 *
 * @param number the last entry's number
 * @param hash the last entry's hash
 * @param signature Base64 of the signature; null where heads are not signed
 * @param prepared the head of the transaction that was about to commit; null when none was. After a crash the ledger ends with
 *     either of the two
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeptHead(
        long number,
        String hash,
        @Nullable String signature,
        @Nullable KeptHead prepared) {

    KeptHead {
        // JSON may leave it out.
        Objects.requireNonNull(hash);
    }

    AuditHead head() {
        return new AuditHead(number, hash);
    }

    /** Whether the ledger may end with that head. */
    boolean allows(AuditHead last) {
        return head().equals(last) || (prepared != null && prepared.head().equals(last));
    }
}
