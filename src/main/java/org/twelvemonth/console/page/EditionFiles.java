package org.twelvemonth.console.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;

/**
 * The files of sealed editions: those that the manifest names, as long as they are what was sealed. A file is digested once
 * for each state that it has.
 */
@Component
public class EditionFiles {
    private final SealedEditions sealed;
    private final Editions editions;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** The digest that a file had while its size and its time of change were these. */
    private record Known(long size, FileTime changed, String digest) {}

    EditionFiles(SealedEditions sealed, Editions editions) {
        this.sealed = sealed;
        this.editions = editions;
    }

    /** The manifest; empty when the edition's files are gone, or it is not the one that was sealed. */
    public Optional<Manifest> manifest(Edition edition) {
        Path folder = sealed.folder(edition);
        return editions.manifestDigest(edition)
                .flatMap(digest -> intact(folder.resolve(Manifest.FILE_NAME), digest))
                .map(manifest -> Manifest.read(folder));
    }

    /** All that the manifest names; none when there is no {@link #manifest}. */
    public List<Manifest.FileEntry> of(Edition edition) {
        return manifest(edition).map(Manifest::files).orElseGet(List::of);
    }

    /**
     * One of them. A name is compared with those of the manifest and never made a path, whatever it holds.
     *
     * @param name as the manifest has it
     * @return empty when the manifest does not name it, and when it is not what was sealed
     */
    public Optional<Path> find(Edition edition, String name) {
        return of(edition).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .flatMap(entry -> intact(sealed.folder(edition).resolve(entry.name()), entry.sha256()));
    }

    private Optional<Path> intact(Path file, String digest) {
        try {
            return Files.isRegularFile(file) && digest(file).equals(digest) ? Optional.of(file) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        Known before = known.get(file);
        if (before != null && before.size() == now.size() && before.changed().equals(now.lastModifiedTime())) {
            return before.digest();
        }
        String digest = Digest.of(file);
        known.put(file, new Known(now.size(), now.lastModifiedTime(), digest));
        return digest;
    }
}
