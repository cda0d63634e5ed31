package org.twelvemonth.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Conditions;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionCheck;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.figures.BlockingFinding;
import org.twelvemonth.figures.FindingsFile;
import org.twelvemonth.intake.IntakeRefusedException;
import org.twelvemonth.intake.RecordFiles;
import org.twelvemonth.job.CurrentConditions;
import org.twelvemonth.job.SettingsException;
import org.twelvemonth.job.Workplace;

/** What a sealed edition's folder says, compared with the ledger, the record files and the settings of today. */
@Component
class SealedFiles {
    private static final String GONE = "The edition's folder is gone.";

    private final Workplace workplace;
    private final Editions editions;
    private final CurrentConditions conditions;

    SealedFiles(Workplace workplace, Editions editions, CurrentConditions conditions) {
        this.workplace = workplace;
        this.editions = editions;
        this.conditions = conditions;
    }

    /** The folder with the public files. */
    Path publicFolder(Edition edition) {
        return folder(edition).resolve("public");
    }

    /** The public files as the manifest has them, by their names in {@link #publicFolder}. */
    List<Manifest.FileEntry> publicFiles(Edition edition) {
        return Manifest.read(folder(edition)).publicFiles();
    }

    /** The names of the public files, also where the edition's files are gone and its manifest is there. */
    Set<String> publicNames(Edition edition) {
        return Manifest.isThere(folder(edition))
                ? publicFiles(edition).stream().map(Manifest.FileEntry::name).collect(Collectors.toSet())
                : Set.of();
    }

    /** The codes of the countries on its list; empty when its manifest is gone or was changed. */
    Optional<Set<String>> listed(Edition edition) {
        return editions.sealedManifest(edition, folder(edition))
                .map(manifest -> manifest.listed().stream()
                        .map(Manifest.Listed::code)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The blocking findings; none where the edition's folder is gone. */
    List<BlockingFinding> findings(Edition edition) {
        Path file = folder(edition).resolve("internal").resolve(FindingsFile.FILE_NAME);
        return Files.exists(file) ? FindingsFile.read(file) : List.of();
    }

    /** What is not as it was sealed, sentences. */
    List<String> differences(Edition edition) {
        Path manifest = folder(edition).resolve(Manifest.FILE_NAME);
        try {
            if (!Files.exists(manifest)) {
                return List.of(GONE);
            }
            if (!isManifestSealed(edition)) {
                return List.of(Manifest.FILE_NAME + " was changed.");
            }
            return EditionCheck.differences(folder(edition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the manifest in the edition's folder is the one that the ledger knows. */
    boolean isManifestSealed(Edition edition) throws IOException {
        Path manifest = folder(edition).resolve(Manifest.FILE_NAME);
        return Files.isRegularFile(manifest)
                && editions.manifestDigest(edition).equals(Optional.of(Digest.of(manifest)));
    }

    /** What has changed in the record files since the edition was built, sentences. */
    List<String> changedRecords(Edition edition) {
        if (!Files.exists(folder(edition).resolve(Manifest.FILE_NAME))) {
            return List.of(GONE);
        }
        List<Manifest.FileEntry> read = Manifest.read(folder(edition)).records();
        try {
            return changes(
                    read,
                    RecordFiles.in(workplace.input()).stream()
                            .map(file -> new Manifest.FileEntry(file.name(), file.size(), file.sha256()))
                            .toList());
        } catch (IntakeRefusedException e) {
            return List.of(e.getMessage());
        }
    }

    /** What has changed in settings, templates and program since the edition was built, sentences. */
    List<String> changedConditions(Edition edition) {
        if (!Files.exists(folder(edition).resolve(Manifest.FILE_NAME))) {
            return List.of(GONE);
        }
        Conditions built = Manifest.read(folder(edition)).conditions();
        if (built == null) {
            return List.of("They are not recorded, for another version of the program built it.");
        }
        try {
            return built.changesTo(conditions.onDisk()).stream()
                    .map(change -> change.part() + ": " + change.sentences())
                    .toList();
        } catch (SettingsException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> changes(List<Manifest.FileEntry> read, List<Manifest.FileEntry> there) {
        List<String> changes = new ArrayList<>();
        Stream.concat(read.stream(), there.stream())
                .map(Manifest.FileEntry::name)
                .distinct()
                .sorted()
                .forEach(name -> {
                    Optional<Manifest.FileEntry> before = named(read, name);
                    Optional<Manifest.FileEntry> now = named(there, name);
                    if (now.isEmpty()) {
                        changes.add(name + " is gone.");
                    } else if (before.isEmpty()) {
                        changes.add(name + " is new.");
                    } else if (!now.equals(before)) {
                        changes.add(name + " was changed.");
                    }
                });
        return List.copyOf(changes);
    }

    private static Optional<Manifest.FileEntry> named(List<Manifest.FileEntry> files, String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    private Path folder(Edition edition) {
        return EditionFolder.sealed(workplace.output(), edition);
    }
}
