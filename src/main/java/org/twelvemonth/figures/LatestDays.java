package org.twelvemonth.figures;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Disclosure;
import org.twelvemonth.engagement.Engagement;
import org.twelvemonth.period.ReportingMonth;
import org.twelvemonth.period.ReportingWindow;

/**
 * Up to which days a record can have been changed and decided to count in a reporting month. No step reads the clock, so
 * "in the future" is measured against the reporting month.
 *
 * @param ofChange the last day of a change, inclusive
 * @param ofDecision the last day of a decision to publish, inclusive
 */
record LatestDays(LocalDate ofChange, LocalDate ofDecision) {
    /**
     * How many months after the end of the reporting month a change is still a change of today. An edition is built in the
     * days after its month, and again while it is corrected; a quarter leaves room for both.
     *
     * <p>A constant, and neither the clock nor the record files' times nor a setting:
     * <ul>
     *   <li>With the clock, the same record files, month and settings would give another edition on another day, and a rerun,
     *       which is the same job instance, another list than the edition that it stands for.
     *   <li>A file's time of change is not part of its digest: a copy, an archive or a backup changes it, and a row in a file that
     *       was copied late would count again.
     *   <li>A shorter bound keeps back what a correction of the edition adds: it carries the day on which it was made. The list
     *       then lacks countries until a person finds out why, and a longer setting, once made, stays for every later month.
     * </ul>
     * A day that is wrong by less than a quarter can beat a later correction, but only until that day is past: the next change
     * is newer. The row that it beats stays visible on the sheet of superseded records.
     */
    private static final int MONTHS_OF_CHANGES = 3;

    static LatestDays of(ReportingWindow window) {
        return new LatestDays(window.end().plusMonths(MONTHS_OF_CHANGES), window.end());
    }

    /** Whether the record says that it was changed later. */
    boolean changedLater(Engagement engagement) {
        LocalDate day = dayOfChange(engagement);
        return day != null && day.isAfter(ofChange);
    }

    /** Whether the record was decided for publication later. */
    boolean decidedLater(Engagement engagement) {
        LocalDate day = engagement.decision().decidedOn();
        return engagement.decision().disclosure() == Disclosure.PUBLISH && day != null && day.isAfter(ofDecision);
    }

    /** The day of the last change in the United Kingdom, null when it is not written. */
    static @Nullable LocalDate dayOfChange(Engagement engagement) {
        return engagement.updatedAt() == null
                ? null
                : LocalDate.ofInstant(Objects.requireNonNull(engagement.updatedAt()), ReportingMonth.ZONE);
    }
}
