package org.twelvemonth.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes what was written outlast a loss of power. */
public final class FileSync {
    private FileSync() {}

    /**
     * Returns once the file's content is on the disk; for a folder, the names in it: what was created there, renamed and
     * deleted.
     *
     * @throws IOException when the disk does not take it; then what was written may be lost
     */
    public static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            // Some systems cannot open a folder for syncing; a file must be syncable everywhere.
            if (!folder) {
                throw e;
            }
        }
    }
}
