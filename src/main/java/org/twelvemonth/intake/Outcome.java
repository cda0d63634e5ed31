package org.twelvemonth.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.engagement.Engagement;

/** What became of one row of a record file: an engagement, or a reason for each thing that is wrong with it. */
public sealed interface Outcome {
    /** Where the row was read. */
    SourceLine source();

    /** The row is an engagement. */
    record Accepted(SourceLine source, Engagement engagement) implements Outcome {}

    /**
     * The row was refused.
     *
     * @param reference its reference, null when that could not be read
     * @param problems what is wrong, at least one, in the order of the columns
     * @param cells the row as it was written, by heading, in the file's order
     */
    record Rejected(SourceLine source, @Nullable String reference, List<Problem> problems, Map<String, String> cells)
            implements Outcome {}
}
