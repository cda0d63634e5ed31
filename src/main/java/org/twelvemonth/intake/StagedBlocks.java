package org.twelvemonth.intake;

import java.util.ArrayList;
import java.util.List;

/** Cuts a run of rows into the blocks that staging stores. */
final class StagedBlocks {
    private static final char SEPARATOR = '\u001E';
    private static final int MOST_ROWS = 128;
    private static final int MOST_CHARACTERS = 64 * 1024;

    private StagedBlocks() {}

    /** The rows in blocks, in their order; a row that is too long for a block is one of its own. */
    static List<String> of(List<StagedRow> rows) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder(MOST_CHARACTERS);
        int count = 0;
        for (StagedRow row : rows) {
            if (count == MOST_ROWS || (count > 0 && block.length() + row.text().length() >= MOST_CHARACTERS)) {
                blocks.add(block.toString());
                block.setLength(0);
                count = 0;
            }
            if (count++ > 0) {
                block.append(SEPARATOR);
            }
            block.append(row.text());
        }
        if (count > 0) {
            blocks.add(block.toString());
        }
        return blocks;
    }

    /** Where the row that starts there ends. */
    static int end(String block, int start) {
        int separator = block.indexOf(SEPARATOR, start);
        return separator < 0 ? block.length() : separator;
    }
}
