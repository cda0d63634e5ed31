package org.twelvemonth.job;

import java.util.List;
import org.twelvemonth.intake.Outcome;
import org.twelvemonth.intake.RecordFile;

/**
 * Rows of one file, in reading order: what one item of the import step is. Blocks of a file follow each other; its last
 * one, which may be empty, brings the remarks of its reader.
 *
 * @param file the file
 * @param outcomes what became of the rows
 * @param end the file was read to its end
 */
record RecordBlock(RecordFile file, List<Outcome> outcomes, End end) {
    /** Whether more of the file follows. */
    sealed interface End {
        /** More follows. */
        record MoreFollows() implements End {}

        /** This was the last block. */
        record LastBlock(List<String> remarks) implements End {}
    }
}
