package org.twelvemonth.cli;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.period.ReportingMonth;
import picocli.CommandLine.Option;

/** The option {@code --month} of the commands that work on one reporting month; all others refuse it. */
final class MonthOption {
    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "Reporting month. Default: the last complete month in the United Kingdom.")
    private @Nullable String month;

    /**
     * The month asked for, else the last complete one.
     *
     * @throws UsageException when it is no month, or is not over: an edition of a running month would be wrong tomorrow
     */
    ReportingMonth orLastComplete(InstantSource clock) {
        if (month == null) {
            return ReportingMonth.lastComplete(clock);
        }
        ReportingMonth asked;
        try {
            asked = ReportingMonth.parse(month);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
        if (!asked.isComplete(clock)) {
            throw new UsageException("The month " + asked + " is not over yet. The last complete month is "
                    + ReportingMonth.lastComplete(clock) + ": choose it or an earlier one. Nothing was changed.");
        }
        return asked;
    }

    boolean given() {
        return month != null;
    }
}
