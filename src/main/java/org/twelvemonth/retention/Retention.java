package org.twelvemonth.retention;

import org.jspecify.annotations.Nullable;

/**
 * What is kept for how long. Operational: none of it shapes a report.
 *
 * @param supersededEditions the files of editions that nobody decided on before a newer one took their place, counted from
 *     when they were sealed; any other sealed edition is kept for ever
 * @param runs the ledger's account of runs that gave no edition that is kept, with the failed editions that they left
 * @param rejectedRows the rejected rows of refused runs and checks
 * @param logs the logs of single runs
 */
public record Retention(KeepFor supersededEditions, KeepFor runs, KeepFor rejectedRows, KeepFor logs) {
    private static final KeepFor TWO_YEARS = KeepFor.parse("P24M");
    private static final KeepFor THREE_MONTHS = KeepFor.parse("P3M");

    /** What holds when nothing is configured. */
    public static final Retention DEFAULTS = new Retention(null, null, null, null);

    /** Missing parts take their defaults. */
    public Retention(
            @Nullable KeepFor supersededEditions,
            @Nullable KeepFor runs,
            @Nullable KeepFor rejectedRows,
            @Nullable KeepFor logs) {
        this.supersededEditions = supersededEditions == null ? TWO_YEARS : supersededEditions;
        this.runs = runs == null ? TWO_YEARS : runs;
        this.rejectedRows = rejectedRows == null ? THREE_MONTHS : rejectedRows;
        this.logs = logs == null ? TWO_YEARS : logs;
    }
}
