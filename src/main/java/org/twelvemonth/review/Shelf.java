package org.twelvemonth.review;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.edition.PublicFolder;

/**
 * A folder that the public is served from: a folder for each publication, which never changes, and the link {@code
 * current} to one of them. A folder that is not empty cannot be replaced in one step; a link can.
 *
 * @param root the folder; it need not be there yet
 */
record Shelf(Path root) {
    private static final String CURRENT = "current";
    private static final String PUBLISHING = ".publishing-";
    private static final String REMOVING = ".removing-";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern LEFT_OVER =
            Pattern.compile("(" + Pattern.quote(PUBLISHING) + "|" + Pattern.quote(REMOVING) + ")\\d{1,9}");

    /** Whether a publication of that number is here. */
    boolean has(int number) {
        return Files.exists(folder(number), NOFOLLOW_LINKS);
    }

    /** Whether a publication of that number can stand here: nothing does yet, or the same files do. */
    boolean hasRoomFor(int number, List<Manifest.FileEntry> files) throws IOException {
        return !has(number) || holds(folder(number), files);
    }

    /**
     * Puts files under a number that is free here: whole or not at all. Their folder is closed to others until {@link #open}.
     *
     * @param source the folder that holds them
     * @param files what they must be, by name in that folder
     */
    void put(int number, Path source, List<Manifest.FileEntry> files) throws IOException {
        Path beside = root.resolve(PUBLISHING + number);
        PublicFolder.create(root);
        FileSystemUtils.deleteRecursively(beside);
        OwnerOnly.createFolder(beside);
        for (Manifest.FileEntry file : files) {
            Path copy = beside.resolve(file.name());
            // With its time, which tells nothing of when it is copied.
            Files.copy(source.resolve(file.name()), copy, StandardCopyOption.COPY_ATTRIBUTES);
            if (!Digest.of(copy).equals(file.sha256())) {
                throw PublicationException.copyDiffers(copy);
            }
            PublicFolder.open(copy);
            sync(copy);
        }
        sync(beside);
        Files.move(beside, folder(number), StandardCopyOption.ATOMIC_MOVE);
        sync(root);
    }

    /** The publication that the link leads to; empty without one. */
    OptionalInt current() throws IOException {
        Path link = root.resolve(CURRENT);
        if (!Files.isSymbolicLink(link)) {
            return OptionalInt.empty();
        }
        String target = Files.readSymbolicLink(link).toString();
        return NUMBER.matcher(target).matches() ? OptionalInt.of(Integer.parseInt(target)) : OptionalInt.empty();
    }

    /** Lets everybody read a publication that is here. */
    void open(int number) throws IOException {
        PublicFolder.open(folder(number));
    }

    /** Lets nobody but its owner read a publication that is here. */
    void close(int number) throws IOException {
        OwnerOnly.restrict(folder(number));
    }

    /** Whether a publication is here that everybody can read. */
    boolean isOpen(int number) throws IOException {
        return OwnerOnly.isOpen(folder(number));
    }

    /** Gives a publication that is here another time of last modification, that of its folder too. */
    void date(int number, Instant time) throws IOException {
        try (Stream<Path> files = Files.walk(folder(number))) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(time));
            }
        }
    }

    /** The latest time that a file of any publication here has, but of that number; empty without one. */
    Optional<Instant> newest(int but) throws IOException {
        Optional<Instant> newest = Optional.empty();
        for (Path folder : children(NUMBER)) {
            if (folder.equals(folder(but))) {
                continue;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Instant time = Files.getLastModifiedTime(file).toInstant();
                    newest = newest.filter(time::isBefore).or(() -> Optional.of(time));
                }
            }
        }
        return newest;
    }

    /**
     * Removes a publication, if it is here.
     *
     * @param names the names of its files; a folder that holds none of them is somebody else's, and stays
     * @return whether nothing stands under its number now
     */
    boolean remove(int number, Set<String> names) throws IOException {
        Path folder = folder(number);
        if (!has(number)) {
            return true;
        }
        if (Files.isSymbolicLink(folder)
                || names.stream().noneMatch(name -> Files.exists(folder.resolve(name), NOFOLLOW_LINKS))) {
            return false;
        }
        close(number);
        Path doomed = root.resolve(REMOVING + number);
        Files.move(folder, doomed, StandardCopyOption.ATOMIC_MOVE);
        sync(root);
        FileSystemUtils.deleteRecursively(doomed);
        return true;
    }

    /** Whether a publication or a removal was cut off here. */
    boolean hasLeftOvers() throws IOException {
        return !children(LEFT_OVER).isEmpty();
    }

    /** Removes what was left by what was cut off. To be called while nobody publishes. */
    void removeLeftOvers() throws IOException {
        for (Path leftOver : children(LEFT_OVER)) {
            FileSystemUtils.deleteRecursively(leftOver);
        }
    }

    /** The folders whose names are such. */
    private List<Path> children(Pattern names) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(path -> Files.isDirectory(path, NOFOLLOW_LINKS)
                            && names.matcher(path.getFileName().toString()).matches())
                    .toList();
        }
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
