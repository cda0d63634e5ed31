package org.twelvemonth.review;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Manifest;

/**
 * A folder that the public is served from: a folder for each publication, which never changes, and the link {@code
 * current} to one of them. A folder that is not empty cannot be replaced in one step; a link can.
 *
 * @param root the folder; it need not be there yet
 */
record Shelf(Path root) {
    private static final String CURRENT = "current";

    /** Whether a publication of that number is here. */
    boolean has(int number) {
        return Files.exists(folder(number), NOFOLLOW_LINKS);
    }

    /** Whether a publication of that number can stand here: nothing does yet, or the same files do. */
    boolean hasRoomFor(int number, List<Manifest.FileEntry> files) throws IOException {
        return !has(number) || holds(folder(number), files);
    }

    /**
     * Puts files under a number that is free here, readable by everybody: whole or not at all.
     *
     * @param source the folder that holds them
     * @param files what they must be, by name in that folder
     */
    void put(int number, Path source, List<Manifest.FileEntry> files) throws IOException {
        Path beside = root.resolve(".publishing-" + number);
        FileSystemUtils.deleteRecursively(beside);
        Files.createDirectories(beside);
        for (Manifest.FileEntry file : files) {
            Path copy = beside.resolve(file.name());
            // With its time, which is the edition's and tells nothing.
            Files.copy(source.resolve(file.name()), copy, StandardCopyOption.COPY_ATTRIBUTES);
            if (!Digest.of(copy).equals(file.sha256())) {
                throw PublicationException.copyDiffers(copy);
            }
            letEverybodyRead(copy);
            sync(copy);
        }
        letEverybodyRead(beside);
        sync(beside);
        Files.move(beside, folder(number), StandardCopyOption.ATOMIC_MOVE);
        letEverybodyRead(root);
        sync(root);
    }

    /** The publication that the link leads to; empty without one. */
    OptionalInt current() throws IOException {
        Path link = root.resolve(CURRENT);
        if (!Files.isSymbolicLink(link)) {
            return OptionalInt.empty();
        }
        String target = Files.readSymbolicLink(link).toString();
        return target.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(target)) : OptionalInt.empty();
    }

    /** Makes the link lead to that publication, in one step. */
    void pointTo(int number) throws IOException {
        Path beside = root.resolve("." + CURRENT);
        Files.deleteIfExists(beside);
        Files.createSymbolicLink(beside, Path.of(Integer.toString(number)));
        Files.move(beside, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        sync(root);
    }

    /** Removes the link; the publications stay. */
    void pointNowhere() throws IOException {
        if (Files.deleteIfExists(root.resolve(CURRENT))) {
            sync(root);
        }
    }

    /** Where a publication of that number stands, or would. */
    Path folder(int number) {
        return root.resolve(Integer.toString(number));
    }

    private static boolean holds(Path folder, List<Manifest.FileEntry> files) throws IOException {
        Set<String> names;
        try (Stream<Path> children = Files.list(folder)) {
            names = children.map(child -> child.getFileName().toString()).collect(Collectors.toSet());
        }
        for (Manifest.FileEntry file : files) {
            if (!names.remove(file.name())
                    || !Digest.of(folder.resolve(file.name())).equals(file.sha256())) {
                return false;
            }
        }
        return names.isEmpty();
    }

    private static void letEverybodyRead(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Some systems cannot open a folder for syncing; a file must be syncable everywhere.
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }
}
