package org.twelvemonth.intake;

import java.util.List;

/**
 * A record file whose rows are all staged.
 *
 * @param file the file
 * @param id its number in the staging store
 * @param accepted how many rows were accepted
 * @param rejected how many rows were rejected
 * @param runs in how many sorted runs its rows lie
 * @param remarks what a reader should know of it: rests of sentences that start with its name
 */
public record StagedFile(RecordFile file, int id, long accepted, long rejected, int runs, List<String> remarks) {
    /** How many data rows it has. */
    public long rows() {
        return accepted + rejected;
    }

    /** The remarks as sentences, for people; nothing of the records. */
    public List<String> notices() {
        return file.notices(remarks);
    }
}
