package org.twelvemonth.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.edition.AtomicFile;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.FileSync;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.edition.OutputFolder;
import org.twelvemonth.edition.OwnerOnly;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger's files and the editions' manifests in one zip file. Both ways need the {@link RunLock} and a ledger that is
 * closed: then its files are consistent.
 */
public final class LedgerBackup {
    private static final String LEDGER = "ledger/";
    private static final String MANIFESTS = "manifests/";
    private static final String NOTE = "restored.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Workplace workplace;
    private final LedgerFiles ledger;
    private final InstantSource clock;

    /**
     * Of the ledger in that place.
     *
     * @param held says that nobody else has the ledger open
     * @param clock dates what is restored
     * @throws StoreException when the ledger is in PostgreSQL, which has better means
     */
    public LedgerBackup(Workplace workplace, RunLock held, InstantSource clock) {
        if (Database.configured() == Database.POSTGRESQL) {
            throw new StoreException(
                    "The ledger is in PostgreSQL, as spring.datasource.url says, and this command is for one"
                            + " in the data folder. Back it up with \"pg_dump --schema=ledger\", and put it back with psql. Nothing"
                            + " was changed.");
        }
        this.workplace = workplace;
        this.ledger = new LedgerFiles(workplace.data());
        this.clock = clock;
    }

    /**
     * Writes the backup, whole or not at all.
     *
     * @return the number of files in it
     * @throws StoreException when there is no ledger
     */
    public int write(Path backup) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        ledger.kept().forEach(file -> files.put(LEDGER + file.getFileName(), file));
        if (files.isEmpty()) {
            throw new StoreException("There is no ledger in " + workplace.data() + " to back up. Check --data.");
        }
        for (Path edition : new OutputFolder(workplace.output()).sealedEditions()) {
            files.put(
                    MANIFESTS
                            + workplace.output().relativize(edition).toString().replace('\\', '/'),
                    edition.resolve(Manifest.FILE_NAME));
        }
        Path beside = backup.resolveSibling(backup.getFileName() + ".part");
        try {
            zip(files, beside);
            Files.move(beside, backup, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        return files.size();
    }

    /**
     * That the ledger was put back: written beside it for the next start, which enters it in the audit trail.
     *
     * @param at when
     * @param by who
     * @param backup the file it came from
     * @param sha256 that file's digest
     */
    public record Restored(String at, String by, String backup, String sha256) {}

    /** What the last {@link #restore} did, until {@link #forgetRestored}. */
    public static Optional<Restored> restored(Workplace workplace) {
        Path note = workplace.data().resolve(NOTE);
        try {
            return Files.exists(note) ? Optional.of(JSON.readValue(note, Restored.class)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.of(new Restored("unknown", Edition.UNKNOWN, "unknown", "unknown"));
        }
    }

    /** To be called once the trail has the entry. */
    public static void forgetRestored(Workplace workplace) {
        try {
            Files.deleteIfExists(workplace.data().resolve(NOTE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts the ledger back, and the manifest of each edition whose folder has lost it.
     *
     * @param by who does so, for the audit trail
     * @return the number of files put back
     * @throws StoreException when a ledger is there already, or the file is no backup; then nothing was changed
     */
    public int restore(Path backup, String by) throws IOException {
        if (!ledger.kept().isEmpty()) {
            throw new StoreException("There is a ledger in " + workplace.data()
                    + " already. Move the files ledger.* away" + " first. Nothing was changed.");
        }
        Path fresh = workplace.data().resolve(".restoring");
        FileSystemUtils.deleteRecursively(fresh);
        OwnerOnly.createFolder(fresh);
        try (ZipFile zip = open(backup)) {
            List<ZipEntry> manifests = new ArrayList<>();
            for (ZipEntry entry : zip.stream().toList()) {
                String ledgerFile = entry.getName().replaceFirst("^" + LEDGER, "");
                if (LedgerFiles.KEPT.matcher(ledgerFile).matches()) {
                    extract(zip, entry, fresh.resolve(ledgerFile));
                } else if (entry.getName().startsWith(MANIFESTS)) {
                    manifests.add(entry);
                }
            }
            return moveLedger(fresh, backup, by) + restore(zip, manifests);
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private int moveLedger(Path fresh, Path backup, String by) throws IOException {
        List<Path> files;
        try (Stream<Path> extracted = Files.list(fresh)) {
            files = extracted.sorted().toList();
        }
        if (files.isEmpty()) {
            throw noBackup(backup, null);
        }
        AtomicFile.write(
                workplace.data().resolve(NOTE),
                JSON.writeValueAsString(
                        new Restored(clock.instant().toString(), by, backup.toString(), Digest.of(backup))));
        ledger.begin();
        for (Path file : files) {
            Files.move(file, workplace.data().resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        ledger.finish();
        return files.size();
    }

    private int restore(ZipFile zip, List<ZipEntry> manifests) throws IOException {
        int restored = 0;
        for (ZipEntry entry : manifests) {
            Path folder = workplace
                    .output()
                    .resolve(entry.getName().substring(MANIFESTS.length()))
                    .normalize();
            Path manifest = folder.resolve(Manifest.FILE_NAME);
            if (folder.startsWith(workplace.output()) && Files.isDirectory(folder) && !Files.exists(manifest)) {
                extract(zip, entry, manifest);
                restored++;
            }
        }
        return restored;
    }

    private static void zip(SortedMap<String, Path> files, Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(OwnerOnly.createFile(target)))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                Files.copy(file.getValue(), zip);
                zip.closeEntry();
            }
        }
        FileSync.force(target);
    }

    private static ZipFile open(Path backup) throws IOException {
        try {
            return new ZipFile(backup.toFile());
        } catch (IOException e) {
            throw noBackup(backup, e);
        }
    }

    private static StoreException noBackup(Path backup, @Nullable IOException cause) {
        String message =
                backup + " is not a backup that \"twelvemonth backup\" wrote, or is not whole. Choose another one."
                        + " Nothing was changed.";
        return cause == null ? new StoreException(message) : new StoreException(message, cause);
    }

    private static void extract(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(OwnerOnly.createFile(target))) {
            in.transferTo(out);
        }
        FileSync.force(target);
    }
}
