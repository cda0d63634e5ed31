package org.twelvemonth.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.twelvemonth.job.Settings;
import org.twelvemonth.job.Workplace;

/**
 * A folder that everybody may read is neither one that nobody else may read, nor within or above one. Folders are compared by
 * their real paths, so links and {@code ..} make no difference.
 */
final class SeparateFolders {
    /** As the kernel counts: more are a circle. */
    private static final int MOST_LINKS = 40;

    private SeparateFolders() {}

    /**
     * Checks the two folders for the public: {@code published} in the output folder, and {@code publication.folder}.
     *
     * @throws UsageException when one of them overlaps with a folder of another purpose
     */
    static void require(Workplace workplace) {
        Path published = workplace.published();
        if (overlap(published, workplace.data())) {
            throw refused("The public folder", published, "the data folder", workplace.data(), "--output or --data");
        }
        Map<String, Path> others = new LinkedHashMap<>();
        others.put("the input folder", workplace.input());
        Settings settings = workplace.settings();
        if (settings.publicList().templates() != null) {
            others.put(
                    "the folder of public-list.templates", settings.publicList().templates());
        }
        others.forEach((name, folder) -> {
            if (real(folder).startsWith(real(published))) {
                throw refused("The public folder", published, name, folder, "--output");
            }
        });
        Path further = settings.publication().folder();
        if (further != null) {
            others.put("the data folder", workplace.data());
            others.put("the output folder", workplace.output());
            others.forEach((name, folder) -> {
                if (overlap(further, folder)) {
                    throw refused("publication.folder", further, name, folder, "publication.folder in the settings");
                }
            });
        }
    }

    private static UsageException refused(String what, Path folder, String other, Path otherFolder, String setting) {
        return new UsageException(what + ", " + folder + ", overlaps with " + other + ", " + otherFolder
                + ": everybody may read the one, and must not read the other. Choose a folder that is neither the same nor"
                + " within nor above it, with " + setting + ". Nothing was changed.");
    }

    private static boolean overlap(Path one, Path other) {
        return real(one).startsWith(real(other)) || real(other).startsWith(real(one));
    }

    /** The real path as far as it is there, and the rest as it is written. */
    private static Path real(Path path) {
        return real(path.toAbsolutePath().normalize(), MOST_LINKS);
    }

    private static Path real(Path path, int links) {
        try {
            if (Files.exists(path)) {
                return path.toRealPath();
            }
            Path parent = path.getParent();
            if (parent == null) {
                return path;
            }
            if (Files.isSymbolicLink(path) && links > 0) {
                return real(parent.resolve(Files.readSymbolicLink(path)).normalize(), links - 1);
            }
            return real(parent, links).resolve(Objects.requireNonNull(path.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
