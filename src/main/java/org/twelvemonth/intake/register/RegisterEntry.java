package org.twelvemonth.intake.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.Outcome;

/**
 * All that the record files say under one reference, settled.
 *
 * @param reference the reference; null for a rejected row whose reference could not be read (such a row is an entry of
 *     its own)
 * @param current the row that counts: the one with the newest {@code updated_at} (a row without one is older than any
 *     with), of rows without one that in the later file by name, then the most restrictive, then the later line. Null when
 *     every row of the reference was rejected
 * @param superseded the accepted rows that no longer count, oldest first
 * @param rejected the rejected rows of the reference, in reading order
 * @param tied the rows, {@code current} among them, that it had to be chosen from because none is newer; empty when
 *     there was no choice
 */
public record RegisterEntry(
        @Nullable String reference,
        Outcome.@Nullable Accepted current,
        List<Outcome.Accepted> superseded,
        List<Outcome.Rejected> rejected,
        List<Outcome.Accepted> tied) {

    /** An entry whose current row had no equal. */
    public RegisterEntry(
            @Nullable String reference,
            Outcome.@Nullable Accepted current,
            List<Outcome.Accepted> superseded,
            List<Outcome.Rejected> rejected) {
        this(reference, current, superseded, rejected, List.of());
    }
}
