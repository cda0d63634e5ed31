package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Some thousand rows of one file as staging keeps them: in the order of the register, and cut into blocks. */
public final class SortedRows {
    /** So many are sorted at a time: of a shuffled file they become a run. */
    private static final int MOST = 20_000;

    private final List<StagedRow> bounds;
    private final List<byte[]> blocks;
    private final int accepted;
    private final int rejected;

    private SortedRows(List<StagedRow> rows, int accepted) {
        rows.sort(StagedRow.ORDER);
        this.bounds = rows.isEmpty() ? List.of() : List.of(rows.getFirst(), rows.getLast());
        this.blocks = StagedBlocks.of(rows);
        this.accepted = accepted;
        this.rejected = rows.size() - accepted;
    }

    /** The next rows of a file; fewer than make it {@link #isFull full}, or none, at the end of the file. */
    public static SortedRows next(RecordReader reader) {
        return next(reader::next, MOST);
    }

    static SortedRows next(Supplier<@Nullable Outcome> outcomes, int most) {
        List<StagedRow> rows = new ArrayList<>();
        int accepted = 0;
        while (rows.size() < most) {
            Outcome outcome = outcomes.get();
            if (outcome == null) {
                break;
            }
            // At once, since an outcome takes several times the memory of its text.
            rows.add(StagedRow.of(outcome));
            accepted += outcome instanceof Outcome.Accepted ? 1 : 0;
        }
        return new SortedRows(rows, accepted);
    }

    /** Whether more rows of the file may follow. */
    public boolean isFull() {
        return size() == MOST;
    }

    /** How many there are. */
    public int size() {
        return accepted + rejected;
    }

    boolean isEmpty() {
        return bounds.isEmpty();
    }

    StagedRow first() {
        return bounds.getFirst();
    }

    StagedRow last() {
        return bounds.getLast();
    }

    int accepted() {
        return accepted;
    }

    int rejected() {
        return rejected;
    }

    List<byte[]> blocks() {
        return blocks;
    }
}
