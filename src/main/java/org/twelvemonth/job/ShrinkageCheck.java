package org.twelvemonth.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.intake.ImportedFile;

/** Compares the register with the one that the last edition, of whatever month, was made from. */
@Component
final class ShrinkageCheck {
    /** The share of the records that must be left, in per cent. */
    private static final long LEAST_LEFT = 80;

    private final Workplace workplace;
    private final Editions editions;

    ShrinkageCheck(Workplace workplace, Editions editions) {
        this.workplace = workplace;
        this.editions = editions;
    }

    /**
     * What is missing since the last edition, sentences for people; none when nothing is.
     *
     * @throws RunRefusedException when something is, and that is not accepted
     * @throws UnusableManifestException when the last edition's manifest was changed
     */
    List<String> check(List<ImportedFile> files, Shrinkage policy) {
        Optional<Edition> last = lastEdition();
        if (last.isEmpty()) {
            return List.of();
        }
        Path folder = folder(last.get());
        Manifest manifest = editions.sealedManifest(last.get(), folder)
                .orElseThrow(() -> UnusableManifestException.changedLast(last.get()));
        List<String> missing = missing(manifest, files);
        if (policy == Shrinkage.REFUSE && !missing.isEmpty()) {
            throw new RunRefusedException(
                    RunOutcome.REGISTER_SHRUNK,
                    "The register has shrunk since the edition "
                            + workplace.output().relativize(folder) + ": "
                            + String.join(" ", missing),
                    "What is missing could be the correction that withholds something. Put it back, or run again with"
                            + " --accept-shrinkage, which is kept in the manifest.");
        }
        return missing;
    }

    private Optional<Edition> lastEdition() {
        return editions.all().stream()
                .filter(edition -> edition.status().sealed())
                .max(Comparator.comparingLong(Edition::id))
                .filter(edition -> Manifest.isThere(folder(edition)));
    }

    private Path folder(Edition edition) {
        return EditionFolder.sealed(workplace.output(), edition);
    }

    private static List<String> missing(Manifest last, List<ImportedFile> files) {
        List<String> missing = new ArrayList<>();
        for (Manifest.FileEntry before : last.records()) {
            if (files.stream().noneMatch(now -> isLike(before, now))) {
                missing.add("The file " + before.name() + " is gone.");
            }
        }
        long records = files.stream().mapToLong(ImportedFile::accepted).sum();
        if (100 * records < LEAST_LEFT * last.accepted()) {
            missing.add("It had " + last.accepted() + " accepted rows and has " + records + ".");
        }
        return missing;
    }

    /** A file that was renamed is still there. */
    private static boolean isLike(Manifest.FileEntry before, ImportedFile now) {
        return before.name().equals(now.file().name())
                || before.sha256().equals(now.file().sha256());
    }
}
