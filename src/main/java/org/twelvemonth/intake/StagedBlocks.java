package org.twelvemonth.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a run of rows into the blocks that staging stores. */
final class StagedBlocks {
    private static final char SEPARATOR = '\u001E';
    private static final int MOST_ROWS = 128;
    private static final int MOST_CHARACTERS = 64 * 1024;

    private StagedBlocks() {}

    /**
     * The rows in blocks, in their order; a row that is too long for a block is one of its own. In UTF-8, which Java makes in
     * a fraction of the time that HSQLDB takes over the characters of a text.
     */
    static List<byte[]> of(List<StagedRow> rows) {
        List<byte[]> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder(MOST_CHARACTERS);
        int count = 0;
        for (StagedRow row : rows) {
            if (count == MOST_ROWS || (count > 0 && block.length() + row.text().length() >= MOST_CHARACTERS)) {
                blocks.add(block.toString().getBytes(StandardCharsets.UTF_8));
                block.setLength(0);
                count = 0;
            }
            if (count++ > 0) {
                block.append(SEPARATOR);
            }
            block.append(row.text());
        }
        if (count > 0) {
            blocks.add(block.toString().getBytes(StandardCharsets.UTF_8));
        }
        return blocks;
    }

    /** The rows of a block, one after the other. */
    static String text(byte[] block) {
        return new String(block, StandardCharsets.UTF_8);
    }

    /** Where the row that starts there ends. */
    static int end(String block, int start) {
        int separator = block.indexOf(SEPARATOR, start);
        return separator < 0 ? block.length() : separator;
    }
}
