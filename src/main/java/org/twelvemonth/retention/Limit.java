package org.twelvemonth.retention;

import java.time.Instant;
import java.time.LocalDate;
import org.twelvemonth.period.ReportingMonth;

/**
 * Where the past begins that is not kept.
 *
 * @param day the first day that is kept, in the United Kingdom
 */
record Limit(LocalDate day) {
    /** The first moment that is kept. */
    Instant instant() {
        return day.atStartOfDay(ReportingMonth.ZONE).toInstant();
    }
}
