package org.twelvemonth.intake.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.intake.Outcome;

/**
 * A row of a record file.
 *
 * @param file the number of its file in the order of the run's files, from 0
 */
public record FileRow(int file, Outcome outcome) {
    /** By reference (by code point, since references are of the basic plane; those without one last), then as they were read. */
    static final Comparator<FileRow> IN_THE_REGISTER = Comparator.comparing(
                    FileRow::reference, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparingInt(FileRow::file)
            .thenComparingLong(row -> row.outcome().source().line());

    private static final Comparator<Accepted> OLDEST_FIRST = Comparator.comparing(
                    Accepted::updatedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparingInt(Accepted::file)
            .thenComparingLong(Accepted::line);

    /** Of rows that may be published, those that end earlier are the more restrictive. */
    private static final Comparator<Accepted> LEAST_RESTRICTIVE_FIRST = Comparator.comparingInt(
                    Accepted::restrictiveness)
            .thenComparing(Accepted::lastDay, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparingInt(Accepted::file)
            .thenComparingLong(Accepted::line);

    @Nullable
    String reference() {
        return outcome.reference();
    }

    private record Accepted(int file, Outcome.Accepted row) {
        @Nullable
        Instant updatedAt() {
            return row.engagement().updatedAt();
        }

        long line() {
            return row.source().line();
        }

        int restrictiveness() {
            return row.engagement().restrictiveness();
        }

        @Nullable
        LocalDate lastDay() {
            return restrictiveness() == 0 ? row.engagement().lastDay() : null;
        }

        /** Without a time of change, the later file is the correction. */
        boolean tiesWith(Accepted other) {
            return Objects.equals(updatedAt(), other.updatedAt()) && (updatedAt() != null || file == other.file);
        }

        /** Whether it matters which of the two counts: files may overlap, and a copy is no contradiction. */
        boolean contradicts(Accepted other) {
            return file == other.file
                    ? line() != other.line()
                    : !row.engagement().saysTheSameAs(other.row.engagement());
        }
    }

    /** Settles which row of a reference counts, by the rules of {@link RegisterEntry}. */
    static RegisterEntry settle(@Nullable String reference, List<FileRow> rows) {
        if (rows.size() == 1 && rows.getFirst().outcome instanceof Outcome.Accepted only) {
            return new RegisterEntry(reference, only, List.of(), List.of());
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
            return new RegisterEntry(reference, null, List.of(), List.copyOf(rejected));
        }
        accepted.sort(OLDEST_FIRST);
        Accepted newest = accepted.getLast();
        List<Accepted> tied = accepted.stream().filter(newest::tiesWith).toList();
        Accepted current = tied.stream().max(LEAST_RESTRICTIVE_FIRST).orElse(newest);
        boolean contradicted = tied.stream().anyMatch(current::contradicts);
        accepted.remove(current);
        return new RegisterEntry(
                reference, current.row, rows(accepted), List.copyOf(rejected), contradicted ? rows(tied) : List.of());
    }

    private static List<Outcome.Accepted> rows(List<Accepted> accepted) {
        return accepted.stream().map(Accepted::row).toList();
    }
}
