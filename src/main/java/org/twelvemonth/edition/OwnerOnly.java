package org.twelvemonth.edition;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * File modes 0700 and 0600: files and folders that nobody but their owner may read, whatever the umask. Where a file system
 * has no such permissions, its own hold and nothing fails.
 */
public final class OwnerOnly {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private OwnerOnly() {}

    /** Creates the folder and its missing parents, closed to others; those that are there stay as they are. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
            restrict(folder);
        }
    }

    /** Creates an empty file that is closed to others from its first moment; one that is there is removed before. */
    public static Path createFile(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.createFile(file, attributes(file, FILE));
    }

    /** Takes all rights from everybody but the owner; what is closed already stays as it is. */
    public static void restrict(Path path) throws IOException {
        if (isOpen(path)) {
            Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
            try {
                Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
            } catch (FileSystemException e) {
                if (holdIn(folder)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Takes them from the folder and all that is in it. Symbolic links, and what they lead to, stay as they are; so does what
     * goes away meanwhile.
     *
     * @return what was open and is closed now, an outer folder before what is in it
     * @throws IOException when something cannot be closed, as when it belongs to another account; the rest is closed
     */
    public static List<Path> restrictAll(Path root) throws IOException {
        List<Path> closed = new ArrayList<>();
        List<IOException> failures = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return visitFile(folder, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink() && isOpen(path)) {
                    close(path);
                }
                return FileVisitResult.CONTINUE;
            }

            private void close(Path path) throws IOException {
                try {
                    restrict(path);
                    // On a file system without modes it stays as it is.
                    if (!isOpen(path)) {
                        closed.add(path);
                    }
                } catch (FileSystemException e) {
                    failures.add(e);
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return List.copyOf(closed);
    }

    /** Whether others have any right to it; false where there are no such permissions, and where nothing is there. */
    public static boolean isOpen(Path path) throws IOException {
        return hasModes(path)
                && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && !ofOthers(Files.getPosixFilePermissions(path)).isEmpty();
    }

    /**
     * Whether modes hold in the folder: a drive without them, such as a FAT one, shows the same mode for all of its files.
     *
     * @throws IOException when the folder cannot be written
     */
    public static boolean holdIn(Path folder) throws IOException {
        if (!hasModes(folder)) {
            return false;
        }
        Path probe = Files.createTempFile(folder, ".mode-", ".probe", attributes(folder, FILE));
        try {
            return ofOthers(Files.getPosixFilePermissions(probe)).isEmpty();
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static Set<PosixFilePermission> ofOthers(Set<PosixFilePermission> mode) {
        Set<PosixFilePermission> others = EnumSet.copyOf(OF_OTHERS);
        others.retainAll(mode);
        return others;
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> mode) {
        return hasModes(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
