package org.twelvemonth.intake;

import java.util.List;
import java.util.function.Consumer;

/** The register as the record files of one run give it: every reference once, settled. */
public interface Register {
    /**
     * Hands over every entry, in the order of the references (by code point), the rows without a readable reference
     * last, in reading order. Holds no more than a page of rows per file in memory.
     */
    void forEach(Consumer<? super RegisterEntry> consumer);

    /** The register of files that were read into memory, in the order of the files. */
    static Register of(List<ReadFile> files) {
        List<List<Outcome>> sorted = files.stream()
                .map(file -> file.outcomes().stream()
                        .sorted(MergedRegister.BY_REFERENCE)
                        .toList())
                .toList();
        return new MergedRegister(
                () -> sorted.stream().map(file -> List.of(file.iterator())).toList());
    }
}
