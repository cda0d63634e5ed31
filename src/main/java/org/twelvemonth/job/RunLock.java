package org.twelvemonth.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.period.ReportingMonth;

/**
 * The lock on a data folder: one process at a time. The operating system lets go of it when the process ends, however it
 * ends, so there is never anything to clean up by hand.
 */
public final class RunLock implements AutoCloseable {
    private static final String LOCK_FILE = "twelvemonth.lock";
    private static final String HOLDER_FILE = "twelvemonth.lock-holder";

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
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
        FileChannel channel =
                FileChannel.open(data.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new LockHeldException(holder(data));
        }
        // A file of its own: where locks are mandatory, the locked one could not be read.
        Files.writeString(
                data.resolve(HOLDER_FILE),
                "process " + ProcessHandle.current().pid() + " since "
                        + clock.instant()
                                .atZone(ReportingMonth.ZONE)
                                .toOffsetDateTime()
                                .truncatedTo(ChronoUnit.SECONDS));
        return new RunLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path data) {
        try {
            return Files.readString(data.resolve(HOLDER_FILE));
        } catch (IOException e) {
            return "another process";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
