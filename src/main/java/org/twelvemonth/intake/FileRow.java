package org.twelvemonth.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of one reference.
 *
 * @param file the number of its file in the order of the run's files
 */
record FileRow(int file, Outcome outcome) {
    private static final Comparator<Accepted> OLDEST_FIRST = Comparator.comparing(
                    Accepted::updatedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparingInt(Accepted::file)
            .thenComparingLong(Accepted::line);

    private static final Comparator<Accepted> LEAST_RESTRICTIVE_FIRST =
            Comparator.comparingInt(Accepted::restrictiveness).thenComparingLong(Accepted::line);

    private record Accepted(int file, Outcome.Accepted row) {
        @Nullable
        Instant updatedAt() {
            return row.engagement().updatedAt();
        }

        long line() {
            return row.source().line();
        }

        int restrictiveness() {
            return row.engagement().decision().restrictiveness();
        }

        boolean tiesWith(Accepted other) {
            return file == other.file && Objects.equals(updatedAt(), other.updatedAt());
        }
    }

    /** Settles which row of a reference counts, by the rules of {@link RegisterEntry}. */
    static RegisterEntry settle(@Nullable String reference, List<FileRow> rows) {
        if (rows.size() == 1 && rows.getFirst().outcome instanceof Outcome.Accepted only) {
            return new RegisterEntry(reference, only, List.of(), List.of(), false);
        }
        List<Accepted> accepted = new ArrayList<>();
        List<Outcome.Rejected> rejected = new ArrayList<>();
        for (FileRow row : rows) {
            switch (row.outcome) {
                case Outcome.Accepted outcome -> accepted.add(new Accepted(row.file, outcome));
                case Outcome.Rejected outcome -> rejected.add(outcome);
            }
        }
        if (accepted.isEmpty()) {
            return new RegisterEntry(reference, null, List.of(), List.copyOf(rejected), false);
        }
        accepted.sort(OLDEST_FIRST);
        Accepted newest = accepted.getLast();
        List<Accepted> tied = accepted.stream().filter(newest::tiesWith).toList();
        Accepted current = tied.stream().max(LEAST_RESTRICTIVE_FIRST).orElse(newest);
        accepted.remove(current);
        return new RegisterEntry(
                reference,
                current.row,
                accepted.stream().map(Accepted::row).toList(),
                List.copyOf(rejected),
                tied.size() > 1);
    }
}
