package org.twelvemonth.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import org.twelvemonth.edition.FileSync;

/**
 * The ledger's files in the data folder. They are several, and made one after the other; a mark beside them says so until
 * they are whole. Under the mark they hold nothing yet that could be lost, and a start that finds it makes them anew.
 */
final class LedgerFiles {
    /** What a backup takes; what else begins with the ledger's name is scratch. */
    static final Pattern KEPT = Pattern.compile("ledger\\.(properties|script|data|log|backup|lobs)");

    private static final Pattern ANY = Pattern.compile(KEPT + "(\\.new|\\.old)?|ledger\\.(lck|tmp)");

    private final Path folder;
    private final Path mark;

    LedgerFiles(Path folder) {
        this.folder = folder;
        this.mark = folder.resolve("ledger.unfinished");
    }

    /** The files of a ledger that was made to its end; none when there is no such ledger. In the order of their names. */
    List<Path> kept() throws IOException {
        return unfinished() ? List.of() : matching(KEPT);
    }

    /** Whether a start began to make the ledger, and nobody has finished it. */
    boolean unfinished() {
        return Files.exists(mark);
    }

    /** To be called before the ledger is opened. Deletes an unfinished one; marks what is made now, where there is none. */
    void begin() throws IOException {
        if (unfinished()) {
            for (Path file : matching(ANY)) {
                FileSystemUtils.deleteRecursively(file);
            }
        } else if (matching(KEPT).isEmpty()) {
            Files.createFile(mark);
            FileSync.force(folder);
        }
    }

    /** To be called once the ledger is whole, and before anything is entered in it. */
    void finish() throws IOException {
        for (Path file : matching(KEPT)) {
            FileSync.force(file);
        }
        FileSync.force(folder);
        FileSync.force(Objects.requireNonNull(folder.getParent()));
        Files.delete(mark);
        // Or the mark could be there again after a loss of power, and the ledger's entries be taken for nothing.
        FileSync.force(folder);
    }

    /**
     * Makes sure that everything entered is on the disk. HSQLDB says so with each commit, and with a checkpoint, even when it
     * could not write, as on a full disk: it only logs a warning. What shows it is that the script was replaced.
     *
     * @throws IOException when it was not
     */
    void checkpoint(DataSource ledger) throws IOException {
        Path script = folder.resolve("ledger.script");
        Object before = version(script);
        new JdbcTemplate(ledger).execute("CHECKPOINT");
        if (before.equals(version(script))) {
            throw new FileSystemException(script.toString());
        }
    }

    private static Object version(Path file) throws IOException {
        if (Files.notExists(file)) {
            return "none";
        }
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return attributes.fileKey() + " of " + attributes.lastModifiedTime();
    }

    private List<Path> matching(Pattern names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> names.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
