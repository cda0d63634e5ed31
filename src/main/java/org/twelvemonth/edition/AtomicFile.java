package org.twelvemonth.edition;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A small file that is there whole, and on the disk, or as it was before. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the text as UTF-8 beside the file, and moves it into its place. Its owner alone can read it. */
    public static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        Files.writeString(OwnerOnly.createFile(beside), text);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
