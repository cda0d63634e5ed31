package org.twelvemonth.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twelvemonth.edition.OutputFolder;
import org.twelvemonth.edition.OwnerOnly;
import org.twelvemonth.job.DataFolder;
import org.twelvemonth.job.Workplace;

/** Closes to other accounts of the machine what the program made and they must not read. */
final class ClosedFolders {
    private ClosedFolders() {}

    /**
     * Checks that a data folder is closed to others, or can be closed because the program made it.
     *
     * @throws UsageException when it is open, and somebody else made it: its mode is not the program's to change
     */
    static void require(Path data) throws IOException {
        if (OwnerOnly.isOpen(data) && !DataFolder.isOwn(data) && OwnerOnly.holdIn(data)) {
            throw new UsageException("The data folder " + data + " is open to other accounts of this machine ("
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(data))
                    + "), and Twelvemonth did not make it, so it leaves its mode alone. Close it with: chmod 700 "
                    + quoted(data)
                    + " or name with --data a folder that is not there yet. Nothing was changed.");
        }
    }

    /**
     * Closes what is open in the data folder and the output folder. To be called while nobody else works on them.
     *
     * @return notices for the user, one for each of the two where something was open
     * @throws IOException when they cannot be read
     */
    static List<String> close(Workplace workplace) throws IOException {
        List<String> notices = new ArrayList<>();
        closed(workplace.data(), () -> DataFolder.close(workplace.data())).ifPresent(notices::add);
        closed(workplace.output(), new OutputFolder(workplace.output())::close).ifPresent(notices::add);
        return List.copyOf(notices);
    }

    /** Closes something, and says what was open. */
    @FunctionalInterface
    private interface Closing {
        List<Path> close() throws IOException;
    }

    private static Optional<String> closed(Path folder, Closing closing) throws IOException {
        try {
            return notice(closing.close());
        } catch (FileSystemException e) {
            return Optional.of("Other accounts of this machine may be able to open " + e.getFile()
                    + ", which this account may not close. As its owner or the superuser, close it with: chmod -R go= "
                    + quoted(folder));
        }
    }

    private static Optional<String> notice(List<Path> closed) {
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of("Other accounts of this machine could open " + closed.getFirst()
                        + (closed.size() == 1
                                ? ""
                                : " and "
                                        + Words.count(
                                                closed.size() - 1, "more file or folder", "more files and folders"))
                        + ". Only its owner can from now on.");
    }

    /** As a shell takes it for one word. */
    private static String quoted(Path path) {
        String text = path.toString();
        return text.matches("[\\w./+@%:,-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
