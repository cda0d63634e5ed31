package org.twelvemonth.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The folder that receives the editions, with a folder for each month.
 *
 * @param root the folder; it need not be there yet
 */
public record OutputFolder(Path root) {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern LEFT_OVER = Pattern.compile(
            Stream.of(EditionFolder.BUILDING_PREFIX, EditionFolder.REMOVING_PREFIX, EditionFolder.SORTING_PREFIX)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
    private static final Pattern SEALED = Pattern.compile("edition-\\d{1,9}");

    /** The folders of all sealed editions, oldest month first and within it the lowest number first. */
    public List<Path> sealedEditions() {
        return sealedOrRemoved(monthFolders()).stream()
                .filter(Files::isDirectory)
                .toList();
    }

    /** Likewise, also of those whose files were removed: then the folder is not there, and its manifest beside it. */
    public List<Path> sealedOrRemoved() {
        return sealedOrRemoved(months());
    }

    private static List<Path> sealedOrRemoved(List<Path> months) {
        return months.stream()
                .sorted(Comparator.comparing(OutputFolder::name))
                .flatMap(month -> sealedOrRemoved(month).stream())
                .toList();
    }

    private static List<Path> sealedOrRemoved(Path month) {
        return children(month).stream()
                .map(path -> month.resolve(editionName(path)))
                .filter(path -> SEALED.matcher(name(path)).matches())
                .distinct()
                .filter(Manifest::isThere)
                .sorted(Comparator.comparingInt(
                        path -> Integer.parseInt(name(path).substring("edition-".length()))))
                .toList();
    }

    /** Removes what was left by what was cut off, in any month. To be called while nobody builds an edition. */
    public void removeLeftOvers() throws IOException {
        for (Path month : months()) {
            for (Path path : children(month)) {
                if (LEFT_OVER.matcher(name(path)).lookingAt()) {
                    FileSystemUtils.deleteRecursively(path);
                }
            }
        }
    }

    /**
     * Closes to others what the program made here for its owner alone, in editions of any month, also where a start that was
     * cut off or an earlier version left it open. A month's folder that holds anything else is not the program's, and stays as
     * it is; so do symbolic links and what they lead to.
     *
     * @return what was open and is closed now
     * @throws IOException when something cannot be closed
     */
    public List<Path> close() throws IOException {
        List<Path> closed = new ArrayList<>();
        for (Path month : monthFolders()) {
            List<Path> all = children(month);
            List<Path> own = all.stream().filter(OutputFolder::isOwn).toList();
            if (!Files.isSymbolicLink(month) && !all.isEmpty() && own.size() == all.size()) {
                closed.addAll(OwnerOnly.restrictAll(month));
            } else {
                for (Path path : own) {
                    closed.addAll(OwnerOnly.restrictAll(path));
                }
            }
        }
        return List.copyOf(closed);
    }

    /** An edition, its manifest where its folder was removed, or what a cut left behind. */
    private static boolean isOwn(Path path) {
        String edition = editionName(path);
        return LEFT_OVER.matcher(name(path)).lookingAt()
                || (SEALED.matcher(edition).matches() && Manifest.isThere(path.resolveSibling(edition)));
    }

    private List<Path> months() {
        return Files.isDirectory(root)
                ? children(root).stream()
                        .filter(path -> MONTH.matcher(name(path)).matches())
                        .toList()
                : List.of();
    }

    private List<Path> monthFolders() {
        return months().stream().filter(Files::isDirectory).toList();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String editionName(Path path) {
        return name(path).replace(Manifest.BESIDE, "");
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
