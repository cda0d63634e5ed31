package org.twelvemonth.job;

import java.util.ArrayList;
import java.util.List;
import org.twelvemonth.period.ReportingMonth;

/**
 * A wish for a month's edition.
 *
 * @param month the reporting month
 * @param maxRejectedPercent the most rows, in per cent of all data rows, that may be rejected; from 0 to 100
 * @param requestedBy who asks, for the record and for the four eyes of the review: the account that asked in the console or
 *     with {@code --as}, the schedule, or a user of the operating system, as
 *     {@link org.twelvemonth.edition.OperatingSystemUser#actor} names them
 * @param shrinkage what to do with a register that has lost files or records
 * @param trigger what led to it: "command line", "console" or "schedule"
 * @param reason why it departs from what usually holds, at most {@link #LONGEST_REASON} characters; empty where it does not,
 *     or nobody said
 */
public record RunRequest(
        ReportingMonth month,
        double maxRejectedPercent,
        Shrinkage shrinkage,
        String requestedBy,
        String trigger,
        String reason) {
    /** The share of rejected rows above which a run is refused, unless stated otherwise, in per cent. */
    public static final double DEFAULT_MAX_REJECTED_PERCENT = 5;

    /** The most characters that a reason may have. */
    public static final int LONGEST_REASON = 1_000;

    /** A wish that is refused when the register has shrunk. */
    public RunRequest(ReportingMonth month, double maxRejectedPercent, String requestedBy, String trigger) {
        this(month, maxRejectedPercent, Shrinkage.REFUSE, requestedBy, trigger, "");
    }

    /** What it allows that is refused unless somebody allows it, clauses for people; none where all that usually holds does. */
    public List<String> allowances() {
        List<String> allowances = new ArrayList<>();
        if (maxRejectedPercent != DEFAULT_MAX_REJECTED_PERCENT) {
            allowances.add("up to " + percent(maxRejectedPercent) + " rejected rows allowed");
        }
        if (shrinkage == Shrinkage.ACCEPT) {
            allowances.add("shrinkage of the register accepted");
        }
        return List.copyOf(allowances);
    }

    /** A share as people write it, for example {@code 12.5 %}. */
    static String percent(double percent) {
        return (percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent)) + " %";
    }
}
