package org.twelvemonth.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.period.ReportingMonth;

/**
 * Where one edition is written: beside its final place, so that it appears there whole, by one atomic move, or not at
 * all.
 */
public final class EditionFolder {
    private static final Pattern FINAL_NAME = Pattern.compile("edition-(\\d{1,9})(?:\\.manifest\\.json)?");
    static final String BUILDING_PREFIX = ".building-";
    static final String REMOVING_PREFIX = ".removing-";
    static final String SORTING_PREFIX = ".sorting-";

    private final Path monthFolder;
    private final Path building;
    private final ReportingMonth month;

    private EditionFolder(Path monthFolder, Path building, ReportingMonth month) {
        this.monthFolder = monthFolder;
        this.building = building;
        this.month = month;
    }

    /** The folder in which the edition is written before it is sealed. Creates nothing. */
    public static EditionFolder of(Path output, Edition edition) {
        ReportingMonth month = edition.key().month();
        Path monthFolder = output.resolve(month.toString());
        return new EditionFolder(monthFolder, monthFolder.resolve(BUILDING_PREFIX + edition.id()), month);
    }

    /** Where a sealed edition stands. */
    public static Path sealed(Path output, Edition edition) {
        return output.resolve(edition.key().month().toString()).resolve("edition-" + edition.requireNumber());
    }

    /**
     * Removes a sealed edition's folder, and leaves its manifest beside it. The folder leaves its name in one step, so what
     * stands there is always whole; what a cut leaves behind, {@link OutputFolder#removeLeftOvers} clears away.
     */
    public static void remove(Path output, Edition edition) throws IOException {
        Path folder = sealed(output, edition);
        Path manifest = Manifest.beside(folder);
        Path written = folder.resolveSibling(REMOVING_PREFIX + manifest.getFileName());
        Files.write(OwnerOnly.createFile(written), Files.readAllBytes(folder.resolve(Manifest.FILE_NAME)));
        FileSync.force(written);
        Files.move(written, manifest, StandardCopyOption.ATOMIC_MOVE);
        Path doomed = folder.resolveSibling(REMOVING_PREFIX + folder.getFileName());
        Files.move(folder, doomed, StandardCopyOption.ATOMIC_MOVE);
        FileSync.force(Objects.requireNonNull(folder.getParent()));
        FileSystemUtils.deleteRecursively(doomed);
    }

    /** Starts afresh: removes what an earlier start left for this month, and creates the empty folders. */
    public void create() throws IOException {
        PublicFolder.createAbove(monthFolder);
        OwnerOnly.createFolder(monthFolder);
        try (Stream<Path> children = Files.list(monthFolder)) {
            for (Path leftOver : children.filter(EditionFolder::isBuilding).toList()) {
                FileSystemUtils.deleteRecursively(leftOver);
            }
        }
        OwnerOnly.createFolder(publicFiles());
        OwnerOnly.createFolder(internalFiles());
    }

    private static boolean isBuilding(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(BUILDING_PREFIX) || name.startsWith(SORTING_PREFIX);
    }

    /** The folder for what is needed only while the edition is built, beside it; for its owner alone. */
    public Path temporaryFiles() {
        return building.resolveSibling(building.getFileName().toString().replace(BUILDING_PREFIX, SORTING_PREFIX));
    }

    /** Creates that folder. */
    public void createTemporaryFiles() throws IOException {
        OwnerOnly.createFolder(temporaryFiles());
    }

    /** Removes the temporary files; they need not be there. */
    public void removeTemporaryFiles() throws IOException {
        FileSystemUtils.deleteRecursively(temporaryFiles());
    }

    /** The folder for what anybody may read once it is published; until then its owner alone. */
    public Path publicFiles() {
        return building.resolve("public");
    }

    /** The folder for what only compliance staff may read. */
    public Path internalFiles() {
        return building.resolve("internal");
    }

    /** The folder as a whole, while it is being built. */
    public Path root() {
        return building;
    }

    /** The highest number among the month's sealed editions on disk, 0 for none. */
    public int highestNumber() throws IOException {
        try (Stream<Path> children = Files.list(monthFolder)) {
            return children.map(child -> FINAL_NAME.matcher(child.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    /** Each file written so far, by path relative to the folder, in that order. */
    public List<Manifest.FileEntry> files() throws IOException {
        List<Manifest.FileEntry> entries = new ArrayList<>();
        for (Path file : walk(building)) {
            if (Files.isRegularFile(file) && !building.equals(file.getParent())) {
                String name = building.relativize(file).toString().replace('\\', '/');
                entries.add(new Manifest.FileEntry(name, Files.size(file), Digest.of(file)));
            }
        }
        entries.sort(Comparator.comparing(Manifest.FileEntry::name));
        return entries;
    }

    /**
     * Writes the manifest, makes everything durable, and moves the folder to its final name.
     *
     * @return the final folder
     * @throws IOException when that fails; then nothing stands under the final name
     */
    public Path seal(Manifest manifest) throws IOException {
        Path manifestFile = building.resolve(Manifest.FILE_NAME);
        Files.writeString(OwnerOnly.createFile(manifestFile), manifest.toJson());
        OwnerOnly.restrictAll(building);
        fixTimes(manifest);
        for (Path path : walk(building)) {
            FileSync.force(path);
        }
        Path target = monthFolder.resolve("edition-" + manifest.number());
        if (!alreadySealed(target, manifest)) {
            Files.move(building, target, StandardCopyOption.ATOMIC_MOVE);
            FileSync.force(monthFolder);
            // The month's folder may be new itself.
            FileSync.force(Objects.requireNonNull(monthFolder.getParent()));
        }
        return target;
    }

    /** A start that was cut off between the move and its entry in the ledger has left the same edition behind. */
    private boolean alreadySealed(Path target, Manifest manifest) throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        if (!Files.readString(target.resolve(Manifest.FILE_NAME)).equals(manifest.toJson())) {
            throw new IOException("The folder " + target + " is there already, with another edition in it. Move it away"
                    + " and run again.");
        }
        FileSystemUtils.deleteRecursively(building);
        return true;
    }

    /** Public files carry no time of making, but one that follows from the month and what they hold. */
    private void fixTimes(Manifest manifest) throws IOException {
        FileTime time = FileTime.from(ContentTime.of(month, ContentTime.digest(manifest.publicFiles())));
        for (Path path : walk(publicFiles())) {
            Files.setLastModifiedTime(path, time);
        }
    }

    /** Children before their folders. */
    private static List<Path> walk(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
