package org.twelvemonth.intake;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** The register as the record files of one run give it: every reference once, settled. */
public interface Register {
    /**
     * Hands over the entries, in the order of the references (by code point), the rows without a readable reference
     * last, in reading order, and stops at the first that does not match. Holds no more than a page of rows per file in
     * memory.
     *
     * @return whether all match; true for a register without entries
     */
    boolean allMatch(Predicate<? super RegisterEntry> predicate);

    /**
     * The same of what is made of the entries.
     *
     * @param made makes of an entry what is handed over; it may do so a little ahead, on another thread, of one entry at a
     *     time
     */
    default <T> boolean allMatch(Function<? super RegisterEntry, ? extends T> made, Predicate<? super T> predicate) {
        return allMatch(entry -> predicate.test(made.apply(entry)));
    }

    /** Hands over every entry, in the same order. */
    default void forEach(Consumer<? super RegisterEntry> consumer) {
        allMatch(entry -> {
            consumer.accept(entry);
            return true;
        });
    }

    /**
     * The references that look alike, yet without the entries that they are of: each has to be {@link LikeReferences#add
     * added}, unless there is nothing alike. Goes through the references alone.
     *
     * @param different those that are known to mean different records
     */
    default LikeReferences likeReferences(DifferentReferences different) {
        return LikeReferences.NONE;
    }

    /** The register of files that were read into memory, in the order of the files. */
    static Register of(List<ReadFile> files) {
        return MergedRegister.of(files.stream().map(ReadFile::outcomes).toList());
    }
}
