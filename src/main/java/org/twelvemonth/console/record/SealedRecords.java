package org.twelvemonth.console.record;

import org.springframework.stereotype.Component;
import org.twelvemonth.console.page.EditionFiles;
import org.twelvemonth.console.page.SealedEditions;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.workbook.SealedWorkbook;

/** What an edition says of its records: its workbook, as it was sealed. */
@Component
class SealedRecords {
    private static final String SUFFIX = ".xlsx";

    private final SealedEditions sealed;
    private final EditionFiles files;

    SealedRecords(SealedEditions sealed, EditionFiles files) {
        this.sealed = sealed;
        this.files = files;
    }

    /**
     * The edition's manifest.
     *
     * @throws UnreadableEditionException when it is not the one that was sealed, or its files are gone
     */
    Manifest manifest(Edition edition) {
        if (Manifest.isAllThatIsLeft(sealed.folder(edition))) {
            throw UnreadableEditionException.removed();
        }
        return files.manifest(edition).orElseThrow(UnreadableEditionException::changed);
    }

    /**
     * The edition's workbook.
     *
     * @throws UnreadableEditionException when it is not the one that was sealed
     */
    SealedWorkbook workbook(Edition edition) {
        return manifest(edition).files().stream()
                .map(Manifest.FileEntry::name)
                .filter(name -> name.endsWith(SUFFIX))
                .findFirst()
                .flatMap(name -> files.find(edition, name))
                .map(SealedWorkbook::new)
                .orElseThrow(UnreadableEditionException::changed);
    }
}
