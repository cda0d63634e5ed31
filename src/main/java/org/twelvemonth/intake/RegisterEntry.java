package org.twelvemonth.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the record files say under one reference, settled.
 *
 * @param reference the reference; null for a rejected row whose reference could not be read (such a row is an entry of
 *     its own)
 * @param current the row that counts: the newest {@code updated_at} (a row without one is older than any with), then the
 *     later file by name, then the later line; of rows of one file that tie, the most restrictive. Null when every row of
 *     the reference was rejected
 * @param superseded the accepted rows that no longer count, oldest first
 * @param rejected the rejected rows of the reference, in reading order
 * @param tied whether {@code current} had to be chosen among rows of one file with the same {@code updated_at}
 */
public record RegisterEntry(
        @Nullable String reference,
        Outcome.@Nullable Accepted current,
        List<Outcome.Accepted> superseded,
        List<Outcome.Rejected> rejected,
        boolean tied) {}
