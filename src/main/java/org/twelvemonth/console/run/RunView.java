package org.twelvemonth.console.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twelvemonth.console.page.Wording;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.job.Progress;

/**
 * A run at work, in words.
 *
 * @param percent roughly how much is behind
 * @param remaining an estimate; empty when there is nothing to go by
 */
record RunView(
        String month, String askedBy, String step, int percent, List<String> counts, String elapsed, String remaining) {

    static RunView of(RunAtWork run, Instant now) {
        Duration elapsed = Duration.between(run.since(), now);
        return new RunView(
                Wording.month(run.request().month()),
                run.request().requestedBy().equals(Edition.SCHEDULE)
                        ? "the schedule"
                        : run.request().requestedBy(),
                step(run.stage()),
                run.stage().percent(),
                counts(run),
                Wording.exactly(elapsed),
                run.usual().map(usual -> remaining(usual, elapsed)).orElse(""));
    }

    private static String step(Progress.Stage stage) {
        String words = stage.words();
        return "Step " + (List.of(Progress.Stage.values()).indexOf(stage) + 1) + " of " + Progress.Stage.values().length
                + ": " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static List<String> counts(RunAtWork run) {
        if (run.files() == 0) {
            return List.of();
        }
        return Stream.of(
                        Wording.count(run.rows(), "record", "records") + " read",
                        String.format(
                                Locale.UK,
                                "%,d of %s done",
                                run.filesDone(),
                                Wording.count(run.files(), "file", "files")))
                .toList();
    }

    private static String remaining(Duration usual, Duration elapsed) {
        Duration left = usual.minus(elapsed);
        return left.isPositive()
                ? Wording.roughly(left) + ", going by the last run"
                : "longer than the last run, which took " + Wording.roughly(usual);
    }
}
