package org.twelvemonth.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * A record file as it was found at the start of a run.
 *
 * @param name its name without folders: its place in the order of the files
 * @param path where it is
 * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal
 * @param size its size in bytes
 */
public record RecordFile(String name, Path path, String sha256, long size) {
    /** Remarks as sentences about the file. */
    List<String> notices(List<String> remarks) {
        return remarks.stream().map(remark -> name + " " + remark).toList();
    }
}
