package org.twelvemonth.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twelvemonth.edition.OwnerOnly;

/** The data folder as files: what in it is the program's, which nobody but its owner may read. */
public final class DataFolder {
    /** Databases, lock and its holder, logs, rejected rows, the stream of activity, heads of the audit trail, and what of them is half written. */
    private static final Pattern OWN = Pattern.compile(
            "(ledger|staging|twelvemonth)\\..*|logs|rejected|\\.?activity.*|.*audit-head.*|\\.restoring|\\.mode-.*\\.probe");

    private DataFolder() {}

    /**
     * Whether the folder is taken for one that the program made: something in it is the program's, and nothing is anybody
     * else's.
     */
    public static boolean isOwn(Path data) throws IOException {
        List<Path> children = children(data);
        return !children.isEmpty() && children.stream().allMatch(DataFolder::isOwnName);
    }

    /**
     * Closes to others the folder, if the program made it, and all files of the program's in it.
     *
     * @return what was open and is closed now
     * @throws IOException when something cannot be closed, as when it belongs to another account
     */
    public static List<Path> close(Path data) throws IOException {
        List<Path> closed = new ArrayList<>();
        // Its real path: the folder may be named by a link.
        Path folder = data.toRealPath();
        if (OwnerOnly.isOpen(folder) && isOwn(folder)) {
            OwnerOnly.restrict(folder);
            closed.add(data);
        }
        for (Path child : children(folder)) {
            if (isOwnName(child) && !Files.isSymbolicLink(child)) {
                closed.addAll(OwnerOnly.restrictAll(child));
            }
        }
        return List.copyOf(closed);
    }

    private static boolean isOwnName(Path path) {
        return OWN.matcher(path.getFileName().toString()).matches();
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }
}
