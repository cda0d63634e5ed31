package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks through all files at once. Each file gives its outcomes in one run or several, each in the order of
 * {@link #BY_REFERENCE}, so all that is said under one reference comes together without anything being held or sorted.
 */
final class MergedRegister implements Register {
    /** By code point, since references are of the basic plane; a missing one last. */
    static final Comparator<@Nullable String> REFERENCES = Comparator.nullsLast(Comparator.naturalOrder());

    /** By reference, those without one last, then by line. */
    static final Comparator<Outcome> BY_REFERENCE = Comparator.comparing(MergedRegister::reference, REFERENCES)
            .thenComparingLong(outcome -> outcome.source().line());

    private final Supplier<List<List<Iterator<Outcome>>>> files;

    /** @param files opens the runs of each file, in the order of the files */
    MergedRegister(Supplier<List<List<Iterator<Outcome>>>> files) {
        this.files = files;
    }

    /** The next outcome of a run. */
    private record Head(@Nullable String reference, int file, Outcome outcome, Iterator<Outcome> rest) {
        static final Comparator<Head> ORDER = Comparator.comparing(Head::reference, REFERENCES)
                .thenComparingInt(Head::file)
                .thenComparingLong(head -> head.outcome().source().line());
    }

    @Override
    public void forEach(Consumer<? super RegisterEntry> consumer) {
        PriorityQueue<Head> heads = new PriorityQueue<>(Head.ORDER);
        List<List<Iterator<Outcome>>> opened = files.get();
        for (int file = 0; file < opened.size(); file++) {
            for (Iterator<Outcome> run : opened.get(file)) {
                offerNext(heads, file, run);
            }
        }
        List<FileRow> group = new ArrayList<>();
        while (!heads.isEmpty()) {
            group.clear();
            String reference = Objects.requireNonNull(heads.peek()).reference();
            do {
                Head head = heads.remove();
                group.add(new FileRow(head.file(), head.outcome()));
                offerNext(heads, head.file(), head.rest());
            } while (reference != null
                    && !heads.isEmpty()
                    && reference.equals(heads.peek().reference()));
            consumer.accept(FileRow.settle(reference, group));
        }
    }

    static @Nullable String reference(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.engagement().reference();
            case Outcome.Rejected rejected -> rejected.reference();
        };
    }

    private static void offerNext(PriorityQueue<Head> heads, int file, Iterator<Outcome> rest) {
        if (rest.hasNext()) {
            Outcome outcome = rest.next();
            heads.add(new Head(reference(outcome), file, outcome, rest));
        }
    }
}
