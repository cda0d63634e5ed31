package org.twelvemonth.job;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.twelvemonth.edition.OwnerOnly;

/**
 * The lock on a data folder, and so on the databases in it, which have none of their own: one process at a time. The operating
 * system lets go of it when the process ends, however it ends, so there is never anything to clean up by hand.
 */
public final class RunLock implements AutoCloseable {
    private static final String LOCK_FILE = "twelvemonth.lock";

    /**
     * The folders locked, or asked about, by this process. A thread enters its folder before it opens the file: Java refuses
     * a second lock of one process, and on POSIX systems closing any channel of a file lets go of the process's lock on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final LockHolder holder;

    private RunLock(Path folder, FileChannel channel, LockHolder holder) {
        this.folder = folder;
        this.channel = channel;
        this.holder = holder;
    }

    /**
     * Takes the lock, or says at once who has it.
     *
     * @param command what the lock is for, to be told to others: the name of the command, such as {@code run}
     * @throws LockHeldException when another process, or another thread of this one, holds it
     * @throws IOException when the folder cannot be written
     */
    public static RunLock acquire(Path data, String command, InstantSource clock) throws IOException {
        OwnerOnly.createFolder(data);
        Path folder = data.toRealPath();
        if (!HELD.add(folder)) {
            throw LockHeldException.ofProcess(folder);
        }
        try {
            return lock(folder, LockHolder.now(command, clock));
        } catch (IOException | RuntimeException e) {
            HELD.remove(folder);
            throw e;
        }
    }

    /**
     * Says at once who holds the lock, and takes nothing: for a start that would otherwise read its settings first.
     *
     * @throws LockHeldException when another process, or another thread of this one, holds it
     * @throws IOException when the folder cannot be read
     */
    public static void requireFree(Path data) throws IOException {
        if (Files.exists(data.resolve(LOCK_FILE))) {
            Path folder = data.toRealPath();
            if (!HELD.add(folder)) {
                throw LockHeldException.ofProcess(folder);
            }
            try {
                requireFree(folder, folder.resolve(LOCK_FILE));
            } finally {
                HELD.remove(folder);
            }
        }
    }

    private static void requireFree(Path folder, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw LockHeldException.ofProcess(folder);
            }
        }
    }

    private static RunLock lock(Path folder, LockHolder holder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        OwnerOnly.restrict(folder.resolve(LOCK_FILE));
        try {
            if (channel.tryLock() == null) {
                throw LockHeldException.ofProcess(folder);
            }
            holder.write(folder);
            return new RunLock(folder, channel, holder);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Tells those that find the folder locked where they can reach the holder's console instead. */
    public void listeningAt(URI console) throws IOException {
        holder.listeningAt(console).write(folder);
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
