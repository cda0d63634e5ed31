package org.twelvemonth.intake;

import java.util.List;

/**
 * A record file that was read into memory.
 *
 * @param file the file
 * @param outcomes what became of its rows, in reading order
 * @param remarks what a reader should know of it: rests of sentences that start with its name
 */
public record ReadFile(RecordFile file, List<Outcome> outcomes, List<String> remarks) {
    public ReadFile {
        outcomes = List.copyOf(outcomes);
        remarks = List.copyOf(remarks);
    }

    /** The remarks as sentences, for people; nothing of the records. */
    public List<String> notices() {
        return file.notices(remarks);
    }
}
