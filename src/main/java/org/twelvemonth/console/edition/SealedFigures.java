package org.twelvemonth.console.edition;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twelvemonth.console.page.EditionFiles;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.FiguresFile;

/** The figures of sealed editions. */
@Component
class SealedFigures {
    private final EditionFiles files;

    SealedFigures(EditionFiles files) {
        this.files = files;
    }

    /** Empty when the edition was sealed without them, its files are gone, or they are not what was sealed. */
    Optional<Figures> of(Edition edition) {
        return files.find(edition, "internal/" + FiguresFile.FILE_NAME).flatMap(FiguresFile::read);
    }

    /** Why an edition has no figures to show, and what to do. */
    String whyNone(Edition edition) {
        return files.of(edition).isEmpty()
                ? "The files of this edition are gone, or are not as they were sealed. Restore its folder from a backup to see"
                        + " what it holds."
                : "This edition holds no figures that this version can show: another version sealed it, or the file was changed"
                        + " since. The workbook and the summaries have its numbers.";
    }
}
