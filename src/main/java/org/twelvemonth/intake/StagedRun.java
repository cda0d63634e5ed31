package org.twelvemonth.intake;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One sorted run of a staged file's rows. Some blocks are held at a time, each time by a query of its own, because HSQLDB
 * would hold the result of a single query in memory as a whole.
 */
final class StagedRun implements Iterator<Outcome> {
    private final JdbcTemplate jdbc;
    private final StagedFile file;
    private final int run;
    private final int blocksAtATime;
    private final RowParser parser;
    private Iterator<String> blocks = Collections.emptyIterator();
    private int nextBlock;
    private String block = "";
    private int start = 1;

    StagedRun(JdbcTemplate jdbc, StagedFile file, int run, int blocksAtATime, RowParser parser) {
        this.jdbc = jdbc;
        this.file = file;
        this.run = run;
        this.blocksAtATime = blocksAtATime;
        this.parser = parser;
    }

    @Override
    public boolean hasNext() {
        if (start > block.length()) {
            goToNextBlock();
        }
        return start <= block.length();
    }

    @Override
    public Outcome next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int end = StagedBlocks.end(block, start);
        Outcome outcome = StagedRow.outcome(block, start, end, file.file().name(), parser);
        start = end + 1;
        return outcome;
    }

    /** Hands over the references of all rows that are left, and reads nothing else of them. */
    void scan(ReferenceScan.Consumer consumer) {
        while (hasNext()) {
            int end = StagedBlocks.end(block, start);
            StagedRow.scan(block, start, end, file.file().name(), consumer);
            start = end + 1;
        }
    }

    private void goToNextBlock() {
        if (!blocks.hasNext()) {
            blocks = jdbc.query(
                            "SELECT records FROM staged_block WHERE file_id = ? AND run = ? AND block >= ? AND block < ?"
                                    + " ORDER BY file_id, run, block",
                            (row, number) -> StagedBlocks.text(row.getBytes(1)),
                            file.id(),
                            run,
                            nextBlock,
                            nextBlock + blocksAtATime)
                    .iterator();
            nextBlock += blocksAtATime;
        }
        if (blocks.hasNext()) {
            block = blocks.next();
            start = 0;
        }
    }
}
