package org.twelvemonth.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.period.ReportingMonth;

/**
 * Who holds the lock on a data folder: what the holder writes for those that find it locked, in a file of its own, because
 * where locks are mandatory the locked one could not be read.
 *
 * @param command the command that holds it, such as {@code run}
 * @param process its process id
 * @param since when it took the lock, in the United Kingdom's time
 * @param console where its console listens; empty while it has none
 */
record LockHolder(String command, String process, String since, String console) {
    private static final String FILE_NAME = "twelvemonth.lock-holder";

    /** This process, from now on. */
    static LockHolder now(String command, InstantSource clock) {
        return new LockHolder(
                command,
                String.valueOf(ProcessHandle.current().pid()),
                clock.instant()
                        .atZone(ReportingMonth.ZONE)
                        .toOffsetDateTime()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                "");
    }

    LockHolder listeningAt(URI address) {
        return new LockHolder(command, process, since, address.toString());
    }

    /** The one that holds the folder, if it has come to write so. */
    static Optional<LockHolder> of(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE_NAME));
            return lines.size() == 4
                    ? Optional.of(new LockHolder(lines.get(0), lines.get(1), lines.get(2), lines.get(3)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(Path folder) throws IOException {
        Path beside = folder.resolve(FILE_NAME + ".new");
        Files.writeString(OwnerOnly.createFile(beside), String.join("\n", command, process, since, console, ""));
        Files.move(beside, folder.resolve(FILE_NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Who it is and what to do, to end a sentence. */
    String sentences() {
        return "\"twelvemonth " + command + "\" (process " + process + ", since " + since + "). "
                + (console.isEmpty()
                        ? "Wait until it has ended, or stop it first."
                        : "Decide in its console at " + console + ", or stop it first.");
    }
}
