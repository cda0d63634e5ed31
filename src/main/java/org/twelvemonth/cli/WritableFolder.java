package org.twelvemonth.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Folders are looked at before anything is done: found out later, the run would have left a failed edition. */
final class WritableFolder {
    private WritableFolder() {}

    /**
     * Checks that a folder can be written, or be made where it is not there yet.
     *
     * @param option the option that names it
     * @throws UsageException when it cannot
     */
    static void require(Path folder, String option) {
        Path there = folder;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        if (!Files.isDirectory(there)) {
            throw new UsageException("The folder " + folder + " cannot be written: " + there
                    + " is no folder. Choose another one with " + option + ", or move it away. Nothing was changed.");
        }
        if (!Files.isWritable(there)) {
            throw new UsageException("The folder " + folder + " cannot be written: this account may not write in "
                    + there + ". Give it the right to, or choose another folder with " + option
                    + ". Nothing was changed.");
        }
    }
}
