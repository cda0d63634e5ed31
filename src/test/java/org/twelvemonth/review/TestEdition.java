package org.twelvemonth.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.twelvemonth.edition.Digest;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.Editions;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.intake.RecordFiles;
import org.twelvemonth.job.Baselines;
import org.twelvemonth.job.CurrentConditions;
import org.twelvemonth.period.ReportingMonth;

/** Sealed editions of one public file, without a run. */
final class TestEdition {
    private TestEdition() {}

    /** Seals an edition whose public list is that text, and puts it into review. */
    static Edition seal(
            LedgerInMemory ledger, Path root, String month, String requestedBy, String list, String findings)
            throws IOException {
        String baseline = ledger.get(Baselines.class).digest(ReportingMonth.parse(month));
        return seal(ledger, root, month, requestedBy, list, findings, baseline);
    }

    /** The same, for an edition that is compared with the published lists of that digest. */
    static Edition seal(
            LedgerInMemory ledger,
            Path root,
            String month,
            String requestedBy,
            String list,
            String findings,
            String baseline)
            throws IOException {
        Editions editions = ledger.get(Editions.class);
        String inputs = Digest.of(list + findings);
        Edition opened = editions.open(new EditionKey(ReportingMonth.parse(month), inputs, baseline, "1"), requestedBy);
        EditionFolder folder = EditionFolder.of(root.resolve("output"), opened);
        folder.create();
        Files.writeString(folder.publicFiles().resolve("list.txt"), list);
        Files.writeString(folder.internalFiles().resolve("findings.json"), findings);
        Edition numbered = editions.withNumber(opened, folder.highestNumber());
        Manifest manifest = manifest(ledger, root, numbered, folder.files());
        editions.record(numbered, manifest);
        folder.seal(manifest);
        return editions.putIntoReview(numbered);
    }

    private static Manifest manifest(
            LedgerInMemory ledger, Path root, Edition edition, List<Manifest.FileEntry> files) {
        List<Manifest.FileEntry> records = RecordFiles.in(root.resolve("input")).stream()
                .map(file -> new Manifest.FileEntry(file.name(), file.size(), file.sha256()))
                .toList();
        return new Manifest(
                edition.key().month().toString(),
                edition.requireNumber(),
                "2025-11-01",
                "2026-10-31",
                edition.key().inputs(),
                edition.key().baseline(),
                new TreeMap<>(Collections.singletonMap("twelvemonth", "1")),
                records,
                1,
                List.of(),
                files,
                List.of(),
                ledger.get(CurrentConditions.class).onDisk());
    }
}
