package org.twelvemonth.job;

import org.twelvemonth.period.ReportingMonth;

/**
 * A wish for a month's edition.
 *
 * @param month the reporting month
 * @param maxRejectedPercent the most rows, in per cent of all data rows, that may be rejected; from 0 to 100
 * @param requestedBy who asks, for the record and for the four eyes of the review: the operating system's user, the
 *     account that asked in the console, or the schedule
 * @param shrinkage what to do with a register that has lost files or records
 * @param trigger what led to it: "command line", "console" or "schedule"
 */
public record RunRequest(
        ReportingMonth month, double maxRejectedPercent, Shrinkage shrinkage, String requestedBy, String trigger) {
    /** The share of rejected rows above which a run is refused, unless stated otherwise, in per cent. */
    public static final double DEFAULT_MAX_REJECTED_PERCENT = 5;

    /** A wish that is refused when the register has shrunk. */
    public RunRequest(ReportingMonth month, double maxRejectedPercent, String requestedBy, String trigger) {
        this(month, maxRejectedPercent, Shrinkage.REFUSE, requestedBy, trigger);
    }
}
