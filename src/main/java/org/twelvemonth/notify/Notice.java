package org.twelvemonth.notify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.period.ReportingMonth;

/**
 * Something that people are to be told.
 *
 * @param id the ledger's identity of it
 * @param number of the edition; 0 for a month, which is told of once; of the trail's entry for an alarm; null for a run,
 *     whatever its number of failures
 * @param since when it came about
 */
record Notice(
        long id,
        Occasion occasion,
        ReportingMonth month,
        @Nullable Integer number,
        Instant since) {}
