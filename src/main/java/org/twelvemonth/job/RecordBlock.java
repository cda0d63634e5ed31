package org.twelvemonth.job;

import java.util.List;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.SortedRows;

/**
 * Rows of one file, sorted: what one item of the import step is. Blocks of a file follow each other; its last one, which may be
 * empty, brings the remarks of its reader.
 *
 * @param file the file
 * @param rows the rows
 * @param end whether the file was read to its end
 */
record RecordBlock(RecordFile file, SortedRows rows, End end) {
    /** Whether more of the file follows. */
    sealed interface End {
        /** More follows. */
        record MoreFollows() implements End {}

        /** This was the last block. */
        record LastBlock(List<String> remarks) implements End {}
    }
}
