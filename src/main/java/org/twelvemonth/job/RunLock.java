package org.twelvemonth.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.period.ReportingMonth;

/**
 * The lock on a data folder: one process at a time. The operating system lets go of it when the process ends, however it
 * ends, so there is never anything to clean up by hand.
 */
public final class RunLock implements AutoCloseable {
    private static final String LOCK_FILE = "twelvemonth.lock";
    private static final String HOLDER_FILE = "twelvemonth.lock-holder";

    /**
     * The folders locked by this process. Asked before the file is opened: on POSIX systems, closing any channel of a file
     * lets go of the process's lock on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private RunLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock, or says at once who has it.
     *
     * @throws LockHeldException when another process, or another thread of this one, holds it
     * @throws IOException when the folder cannot be written
     */
    public static RunLock acquire(Path data, InstantSource clock) throws IOException {
        OwnerOnly.createFolder(data);
        Path folder = data.toRealPath();
        if (!HELD.add(folder)) {
            throw LockHeldException.ofProcess(holder(folder));
        }
        try {
            return lock(folder, clock);
        } catch (IOException | RuntimeException e) {
            HELD.remove(folder);
            throw e;
        }
    }

    private static RunLock lock(Path folder, InstantSource clock) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw LockHeldException.ofProcess(holder(folder));
            }
            writeHolder(folder, clock);
            return new RunLock(folder, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void writeHolder(Path folder, InstantSource clock) throws IOException {
        // A file of its own: where locks are mandatory, the locked one could not be read.
        Files.writeString(
                folder.resolve(HOLDER_FILE),
                "process " + ProcessHandle.current().pid() + " since "
                        + clock.instant()
                                .atZone(ReportingMonth.ZONE)
                                .toOffsetDateTime()
                                .truncatedTo(ChronoUnit.SECONDS));
    }

    private static String holder(Path folder) {
        try {
            return Files.readString(folder.resolve(HOLDER_FILE));
        } catch (IOException e) {
            return "another process";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
