package org.twelvemonth.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;

/** The files of sealed editions: those that the manifest names, as long as they are what was sealed. */
@Component
class EditionFiles {
    private final SealedEditions sealed;
    private final Editions editions;

    EditionFiles(SealedEditions sealed, Editions editions) {
        this.sealed = sealed;
        this.editions = editions;
    }

    /** All that the manifest names; none when it is gone, or is not the one that was sealed. */
    List<Manifest.FileEntry> of(Edition edition) {
        Path folder = sealed.folder(edition);
        return isWhatWasSealed(edition, folder.resolve(Manifest.FILE_NAME))
                ? Manifest.read(folder).files()
                : List.of();
    }

    /**
     * One of them. A name is compared with those of the manifest and never made a path, whatever it holds.
     *
     * @param name as the manifest has it
     * @return empty when the manifest does not name it, and when it is not what was sealed
     */
    Optional<Path> find(Edition edition, String name) {
        return of(edition).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .flatMap(entry -> intact(sealed.folder(edition).resolve(entry.name()), entry.sha256()));
    }

    private boolean isWhatWasSealed(Edition edition, Path manifest) {
        return editions.manifestDigest(edition)
                .flatMap(digest -> intact(manifest, digest))
                .isPresent();
    }

    private static Optional<Path> intact(Path file, String digest) {
        try {
            return Files.isRegularFile(file) && Digest.of(file).equals(digest) ? Optional.of(file) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
