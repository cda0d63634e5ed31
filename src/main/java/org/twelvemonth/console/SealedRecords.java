package org.twelvemonth.console;

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
import org.twelvemonth.workbook.SealedWorkbook;

/**
 * What an edition says of its records: its workbook, as it was sealed. A file is digested once for each state that it has;
 * one that is not as the manifest says is not read.
 */
@Component
class SealedRecords {
    private static final String SUFFIX = ".xlsx";

    private final SealedEditions sealed;
    private final Editions editions;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** The digest that a file had while its size and its time of change were these. */
    private record Known(long size, FileTime changed, String digest) {}

    SealedRecords(SealedEditions sealed, Editions editions) {
        this.sealed = sealed;
        this.editions = editions;
    }

    /**
     * The edition's manifest.
     *
     * @throws UnreadableEditionException when it is not the one that was sealed, or its files are gone
     */
    Manifest manifest(Edition edition) {
        Path folder = sealed.folder(edition);
        if (Manifest.isAllThatIsLeft(folder)) {
            throw UnreadableEditionException.removed();
        }
        if (!editions.manifestDigest(edition).equals(Optional.of(digest(folder.resolve(Manifest.FILE_NAME))))) {
            throw UnreadableEditionException.changed();
        }
        return Manifest.read(folder);
    }

    /**
     * The edition's workbook.
     *
     * @throws UnreadableEditionException when it is not the one that was sealed
     */
    SealedWorkbook workbook(Edition edition) {
        List<Manifest.FileEntry> workbooks = manifest(edition).files().stream()
                .filter(file -> file.name().endsWith(SUFFIX))
                .toList();
        Manifest.FileEntry expected = workbooks.getFirst();
        Path file = sealed.folder(edition).resolve(expected.name());
        if (!digest(file).equals(expected.sha256())) {
            throw UnreadableEditionException.changed();
        }
        return new SealedWorkbook(file);
    }

    private String digest(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Known before = known.get(file);
            if (before != null
                    && before.size() == now.size()
                    && before.changed().equals(now.lastModifiedTime())) {
                return before.digest();
            }
            String digest = Digest.of(file);
            known.put(file, new Known(now.size(), now.lastModifiedTime(), digest));
            return digest;
        } catch (NoSuchFileException e) {
            throw UnreadableEditionException.changed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
