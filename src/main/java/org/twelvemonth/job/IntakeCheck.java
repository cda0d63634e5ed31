package org.twelvemonth.job;

import java.util.List;
import java.util.Locale;
import org.twelvemonth.intake.ImportedFile;

/** Refuses an input of which too little can be used: a report from it would say less than the register does. */
final class IntakeCheck {
    private IntakeCheck() {}

    /**
     * @param maxRejectedPercent the most rows that may be rejected, in per cent of all data rows
     * @throws RunRefusedException with sentences for the user
     */
    static void check(List<ImportedFile> files, double maxRejectedPercent) {
        long accepted = files.stream().mapToLong(ImportedFile::accepted).sum();
        long rejected = files.stream().mapToLong(ImportedFile::rejected).sum();
        long rows = accepted + rejected;
        if (accepted == 0) {
            throw new RunRefusedException(
                    RunOutcome.NO_USABLE_RECORD,
                    "The record files hold no usable record: " + rows + " rows were read, and all were rejected.",
                    "\"twelvemonth check\" says why; correct the files and run again.");
        }
        double percent = 100.0 * rejected / rows;
        if (percent > maxRejectedPercent) {
            throw new RunRefusedException(
                    RunOutcome.TOO_MANY_REJECTED,
                    String.format(
                            Locale.ROOT,
                            "%d of %d rows were rejected (%.1f %%), more than the %s that are allowed.",
                            rejected,
                            rows,
                            percent,
                            RunRequest.percent(maxRejectedPercent)),
                    "\"twelvemonth check\" says why; correct the files and run again, or allow more with"
                            + " --max-rejected.");
        }
    }
}
