package org.twelvemonth.faults.agent;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Counts the operations on files below one folder, and makes one of them go wrong. An operation is known by its kind, its
 * file and how many of this kind came before it on this file; so that it is the same one in each run. Public, because the
 * JDK's classes call it.
 */
public final class FileFaults {
    /** What the process ends with when its power was lost: as if it was killed. */
    public static final int POWER_LOST_EXIT = 137;

    private static final Map<FileDescriptor, String> PATHS = Collections.synchronizedMap(new WeakHashMap<>());
    private static final Map<String, Integer> SEEN = new HashMap<>();

    private static Fault fault = Fault.NONE;
    private static String place = "";
    private static int occurrence;
    private static Path root = Path.of("/");
    private static Path report = Path.of("/");
    private static boolean struck;
    private static boolean busy;
    private static UnsyncedDisk disk;

    private FileFaults() {}

    /** What goes wrong. */
    public enum Fault {
        /** Nothing; the operations are written to the report, one a line: how often, kind, file. */
        NONE,
        /** The operation fails, and those after it succeed. */
        FAILS_ONCE,
        /** The operation fails, and everything after it that needs space. */
        DISK_FULL,
        /** The power fails before the operation; what was not forced is lost, and so are names since the last force. */
        POWER_LOST,
        /** The power fails before the operation; the names are kept, and files that were not forced are empty. */
        POWER_LOST_KEEPING_NAMES
    }

    /** Takes fault, kind and file, occurrence, root and report, separated by bars. */
    static void configure(String argument) throws IOException {
        String[] parts = argument.split("\\|", -1);
        fault = Fault.valueOf(parts[0]);
        place = parts[1];
        occurrence = Integer.parseInt(parts[2]);
        root = Path.of(parts[3]).toRealPath();
        report = Path.of(parts[4]);
        disk = new UnsyncedDisk(root);
        if (fault == Fault.NONE) {
            Runtime.getRuntime().addShutdownHook(new Thread(FileFaults::writeReport));
        }
    }

    /** Before a stream opens the file; it may create it. */
    public static void opening(FileDescriptor descriptor, String path) throws IOException {
        PATHS.put(descriptor, path);
        // Opening for reading only creates nothing; a file that is not there is about to be created.
        if (!Files.exists(Path.of(path))) {
            before("create", path);
        }
    }

    /** The file that was opened with the descriptor; empty when it is none of ours. */
    public static String pathOf(FileDescriptor descriptor) {
        return PATHS.getOrDefault(descriptor, "");
    }

    /**
     * Before an operation.
     *
     * @throws IOException when it is to fail
     */
    public static void before(String kind, String path) throws IOException {
        if (fails(kind, path)) {
            throw new IOException("No space left on device");
        }
    }

    /** Before an operation that cannot throw: whether it is to fail. */
    public static synchronized boolean fails(String kind, String path) {
        if (busy || !below(path)) {
            return false;
        }
        String operation = kind + " " + name(path);
        int seen = SEEN.merge(operation, 1, Integer::sum);
        if (operation.equals(place) && seen == occurrence) {
            struck = true;
            if (fault == Fault.POWER_LOST || fault == Fault.POWER_LOST_KEEPING_NAMES) {
                losePower();
            }
            return true;
        }
        return struck && fault == Fault.DISK_FULL && !kind.equals("delete");
    }

    /** After the file, or the names in the folder, were forced to the disk. */
    public static synchronized void forced(String path) throws IOException {
        if (!busy && below(path) && fault.name().startsWith("POWER")) {
            disk.force(Path.of(path));
        }
    }

    private static void losePower() {
        busy = true;
        try {
            disk.lose(fault == Fault.POWER_LOST);
            Runtime.getRuntime().halt(POWER_LOST_EXIT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static synchronized void writeReport() {
        busy = true;
        try {
            StringBuilder lines = new StringBuilder();
            SEEN.forEach((operation, count) ->
                    lines.append(count).append(' ').append(operation).append('\n'));
            Files.writeString(report, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean below(String path) {
        return path != null && !path.isEmpty() && Path.of(path).toAbsolutePath().startsWith(root);
    }

    private static String name(String path) {
        return root.relativize(Path.of(path).toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
