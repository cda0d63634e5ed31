package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final ReferenceScan references;

    /**
     * @param files opens the runs of each file, in the order of the files
     * @param references the references in them, in any order
     */
    MergedRegister(Supplier<List<List<Iterator<Outcome>>>> files, ReferenceScan references) {
        this.files = files;
        this.references = references;
    }

    /** Of rows in memory, file by file. */
    static MergedRegister of(List<List<Outcome>> files) {
        List<List<Outcome>> sorted = files.stream()
                .map(file -> file.stream().sorted(BY_REFERENCE).toList())
                .toList();
        return new MergedRegister(
                () -> sorted.stream().map(file -> List.of(file.iterator())).toList(),
                consumer -> sorted.forEach(
                        file -> file.forEach(outcome -> consumer.accept(reference(outcome), namedForms(outcome)))));
    }

    /** The next outcome of a run. */
    private record Head(@Nullable String reference, int file, Outcome outcome, Iterator<Outcome> rest) {
        static final Comparator<Head> ORDER = Comparator.comparing(Head::reference, REFERENCES)
                .thenComparingInt(Head::file)
                .thenComparingLong(head -> head.outcome().source().line());
    }

    @Override
    public boolean allMatch(Predicate<? super RegisterEntry> predicate) {
        return this.<RegisterEntry>allMatch(Function.identity(), predicate);
    }

    @Override
    public <T> boolean allMatch(Function<? super RegisterEntry, ? extends T> made, Predicate<? super T> predicate) {
        Walk walk = new Walk(files.get());
        try (Ahead<List<T>> pages = new Ahead<>("register", () -> walk.nextPage(made))) {
            for (List<T> page = pages.next(); page != null; page = pages.next()) {
                if (!page.stream().allMatch(predicate)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public LikeReferences likeReferences(DifferentReferences different) {
        return new LikeReferences(RecurringForms.of(references), different);
    }

    /** One walk through all files. */
    private static final class Walk {
        private static final int PAGE = 256;

        private final PriorityQueue<Head> heads = new PriorityQueue<>(Head.ORDER);
        private final List<FileRow> group = new ArrayList<>();

        Walk(List<List<Iterator<Outcome>>> opened) {
            for (int file = 0; file < opened.size(); file++) {
                for (Iterator<Outcome> run : opened.get(file)) {
                    offerNext(file, run);
                }
            }
        }

        /** What is made of the next entries; null after the last one. */
        <T> @Nullable List<T> nextPage(Function<? super RegisterEntry, ? extends T> made) {
            List<T> page = new ArrayList<>(PAGE);
            while (page.size() < PAGE && !heads.isEmpty()) {
                page.add(made.apply(nextEntry()));
            }
            return page.isEmpty() ? null : page;
        }

        private RegisterEntry nextEntry() {
            group.clear();
            String reference = heads.element().reference();
            do {
                Head head = heads.remove();
                group.add(new FileRow(head.file(), head.outcome()));
                offerNext(head.file(), head.rest());
            } while (reference != null
                    && !heads.isEmpty()
                    && reference.equals(heads.element().reference()));
            return FileRow.settle(reference, group);
        }

        private void offerNext(int file, Iterator<Outcome> rest) {
            if (rest.hasNext()) {
                Outcome outcome = rest.next();
                heads.add(new Head(MergedRegister.reference(outcome), file, outcome, rest));
            }
        }
    }

    /** The normal forms of the references that a row may be of besides the one that was read. */
    static List<String> namedForms(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.namedForms();
            case Outcome.Rejected rejected -> rejected.namedForms();
        };
    }

    static @Nullable String reference(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.engagement().reference();
            case Outcome.Rejected rejected -> rejected.reference();
        };
    }
}
