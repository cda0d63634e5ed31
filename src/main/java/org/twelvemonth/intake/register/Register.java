package org.twelvemonth.intake.register;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.ReadFile;

/** The register as the record files of one run give it: every reference once, settled. */
public interface Register {
    /**
     * Hands over the entries, in the order of the references (by code point), the rows without a readable reference
     * last, in reading order, and stops at the first that does not match.
     *
     * @return whether all match; true for a register without entries
     * @throws java.io.UncheckedIOException when a temporary file cannot be read
     */
    boolean allMatch(Predicate<? super RegisterEntry> predicate);

    /** Hands over every entry, in the same order. */
    default void forEach(Consumer<? super RegisterEntry> consumer) {
        allMatch(entry -> {
            consumer.accept(entry);
            return true;
        });
    }

    /**
     * The references that look alike, yet without the entries that they are of: each has to be {@link LikeReferences#add
     * added}, unless there is nothing alike.
     *
     * @param different those that are known to mean different records
     */
    default LikeReferences likeReferences(DifferentReferences different) {
        return LikeReferences.NONE;
    }

    /** The register of files that were read into memory, in the order of the files. */
    static Register of(List<ReadFile> files) {
        return ofRows(files.stream().map(ReadFile::outcomes).toList());
    }

    /** The register of rows in memory, file by file. */
    static Register ofRows(List<List<Outcome>> files) {
        RegisterSort sort = RegisterSort.inMemory();
        for (int file = 0; file < files.size(); file++) {
            for (Outcome row : files.get(file)) {
                sort.add(new FileRow(file, row));
            }
        }
        return sort.register();
    }
}
