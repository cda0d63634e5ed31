package org.twelvemonth.job;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.intake.register.Register;
import org.twelvemonth.intake.register.RejectedRecordsFile;
import org.twelvemonth.period.ReportingMonth;

/**
 * The rejected rows of refused runs, which have no edition that could hold them, and of the last check: CSV files in the data
 * folder that only its owner can read. One file is kept for each month, that of its last refused run, until a run of the month
 * ends with an edition. Its name holds a digest of the inputs, so rows are never shown for other inputs.
 */
@Component
public class RejectedRows {
    private static final Logger log = LoggerFactory.getLogger(RejectedRows.class);

    private final Path folder;

    RejectedRows(Workplace workplace) {
        this.folder = workplace.data().resolve("rejected");
    }

    /** Writes rows into a file. */
    @FunctionalInterface
    public interface Source {
        void writeTo(RejectedRecordsFile file) throws IOException;
    }

    /** The file of the run's inputs; empty when none is kept. */
    public Optional<Path> of(RunHistory.Run run) {
        return Optional.ofNullable(run.key()).map(this::file).filter(Files::isRegularFile);
    }

    /** The file of the last check; empty when none is kept. */
    public Optional<Path> ofCheck() {
        return Optional.of(checkFile()).filter(Files::isRegularFile);
    }

    /** Keeps the rows of a check in place of those of the one before. */
    public void keepOfCheck(Source source) throws IOException {
        forgetCheck();
        write(checkFile(), source);
    }

    /** Removes the rows of the last check. */
    public void forgetCheck() throws IOException {
        Files.deleteIfExists(checkFile());
    }

    /** Keeps the rows of a refused run. Where they cannot be written, the run is refused all the same. */
    void keep(EditionKey key, Register register) {
        forget(key.month());
        try {
            write(file(key), file -> register.forEach(entry -> file.addAll(entry.rejected())));
        } catch (IOException e) {
            log.warn("The rejected rows of the refused run for {} were not kept.", key.month(), e);
        }
    }

    /** Removes the rows of the month's refused runs. */
    void forget(ReportingMonth month) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, month + "-*.csv")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("The rejected rows of an earlier run for {} were not removed.", month, e);
        }
    }

    private Path checkFile() {
        return folder.resolve("check.csv");
    }

    private Path file(EditionKey key) {
        return folder.resolve(key.month() + "-" + Digest.of(key.inputs() + "\n" + key.version()) + ".csv");
    }

    /** A file that is seen is whole. */
    private void write(Path file, Source source) throws IOException {
        OwnerOnly.createFolder(folder);
        Path part = Files.createTempFile(folder, "part-", ".csv");
        try {
            try (RejectedRecordsFile rejected = RejectedRecordsFile.create(part)) {
                source.writeTo(rejected);
            }
            OwnerOnly.restrict(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
