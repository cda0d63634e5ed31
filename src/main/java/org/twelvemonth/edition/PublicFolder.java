package org.twelvemonth.edition;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/**
 * File modes 0755, 0644 and 0711: what a web server reads, and the folders above it, whatever the umask. A folder that is there
 * already keeps its mode.
 */
public final class PublicFolder {
    private PublicFolder() {}

    /** Creates the folder, readable by everybody, with its missing parents; those let others through and list nothing. */
    public static void create(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createAbove(folder);
            createOne(folder, "rwxr-xr-x");
        }
    }

    /** Creates the missing folders above a path; they let others through and list nothing. */
    public static void createAbove(Path path) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path above = path.toAbsolutePath().getParent();
                above != null && !Files.isDirectory(above);
                above = above.getParent()) {
            missing.push(above);
        }
        for (Path folder : missing) {
            createOne(folder, "rwx--x--x");
        }
    }

    /** Lets everybody read a file, or a folder that the program made. */
    public static void open(Path path) throws IOException {
        setMode(path, Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--");
    }

    /** Creates one folder. Several processes may do so at once. */
    private static void createOne(Path folder, String mode) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            if (Files.isDirectory(folder)) {
                return;
            }
            throw e;
        }
        setMode(folder, mode);
    }

    private static void setMode(Path path, String mode) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        } catch (FileSystemException e) {
            if (OwnerOnly.holdIn(folder)) {
                throw e;
            }
        }
    }
}
