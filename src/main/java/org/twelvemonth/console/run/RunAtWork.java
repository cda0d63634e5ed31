package org.twelvemonth.console.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.twelvemonth.job.Progress;
import org.twelvemonth.job.RunRequest;

/**
 * How far a run has come. Counts only.
 *
 * @param rows the rows that were read so far
 * @param filesDone how many record files are read to their end
 * @param files how many there are; 0 until reading has begun
 * @param usual how long the last run took that came through; empty when there is none
 */
record RunAtWork(
        RunRequest request,
        Instant since,
        Progress.Stage stage,
        long rows,
        int filesDone,
        int files,
        Optional<Duration> usual) {

    static RunAtWork begun(RunRequest request, Instant now, Optional<Duration> usual) {
        return new RunAtWork(request, now, Progress.Stage.OPEN_EDITION, 0, 0, 0, usual);
    }

    RunAtWork at(Progress.Stage next) {
        return new RunAtWork(request, since, next, rows, filesDone, files, usual);
    }

    RunAtWork withRows(long read) {
        return new RunAtWork(request, since, stage, read, filesDone, files, usual);
    }

    RunAtWork withFiles(int done, int all) {
        return new RunAtWork(request, since, stage, rows, done, all, usual);
    }
}
