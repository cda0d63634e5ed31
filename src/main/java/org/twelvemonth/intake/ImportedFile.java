package org.twelvemonth.intake;

import java.util.List;

/**
 * What became of a record file that was read to its end.
 *
 * @param accepted how many rows were accepted
 * @param rejected how many rows were rejected
 * @param remarks what a reader should know of it: rests of sentences that start with its name
 */
public record ImportedFile(RecordFile file, long accepted, long rejected, List<String> remarks) {
    public ImportedFile {
        remarks = List.copyOf(remarks);
    }

    /** The remarks as sentences, for people; nothing of the records. */
    public List<String> notices() {
        return file.notices(remarks);
    }
}
