package org.twelvemonth.edition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.twelvemonth.period.ReportingMonth;

/**
 * The time of last modification that public files carry. It follows from the month and their content, so other content has
 * another time, which caches and copies notice; and it tells nothing of when anything was made or published. Whole seconds.
 */
public final class ContentTime {
    private static final int HALF_A_DAY = 12 * 60 * 60;
    private static final int LEAST_STEP = 2;
    private static final int MOST_STEP = 600;

    private ContentTime() {}

    /** A digest of files by their names and their own digests, in whatever order. */
    public static String digest(List<Manifest.FileEntry> files) {
        return Digest.of(files.stream()
                .map(file -> file.name() + "\n" + file.sha256())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /**
     * The time of files with that digest: in the first half of the month's last day, UTC, so that it is never in the future.
     *
     * @param digest of {@link #digest}
     */
    public static Instant of(ReportingMonth month, String digest) {
        Instant lastDay = month.window().end().atStartOfDay(ZoneOffset.UTC).toInstant();
        return lastDay.plusSeconds(number(digest) % HALF_A_DAY);
    }

    /** Their time where others were published with that time or a later one: between 2 seconds and 10 minutes later. */
    public static Instant after(Instant others, String digest) {
        return others.plusSeconds(LEAST_STEP + number(digest) % (MOST_STEP - LEAST_STEP + 1));
    }

    private static long number(String digest) {
        return Long.parseLong(digest.substring(0, 12), 16);
    }
}
