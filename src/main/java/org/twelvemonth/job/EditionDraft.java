package org.twelvemonth.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.EditionKey;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.figures.PublishedLists;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.publiclist.PublicList;
import org.twelvemonth.workbook.WorkbookDraft;

/**
 * What the steps of one run hand on to each other. Each part is there once its step is done; asking earlier is a mistake
 * in the order of the steps.
 */
final class EditionDraft implements Closeable {
    private final RunRequest request;
    private final Baselines.Comparison comparison;
    private final List<RecordFile> files;

    private List<String> shrinkage = List.of();
    private @Nullable Edition edition;
    private @Nullable EditionFolder folder;
    private @Nullable Assessments assessments;
    private @Nullable Figures figures;
    private @Nullable WorkbookDraft workbook;
    private @Nullable PublicList publicList;
    private @Nullable List<Manifest.FileEntry> outputs;
    private @Nullable Path sealed;

    EditionDraft(RunRequest request, Baselines.Comparison comparison, List<RecordFile> files) {
        this.request = request;
        this.comparison = comparison;
        this.files = List.copyOf(files);
    }

    RunRequest request() {
        return request;
    }

    EditionKey key() {
        return comparison.key();
    }

    List<RecordFile> files() {
        return files;
    }

    /** What the list is compared with. */
    PublishedLists published() {
        return comparison.lists();
    }

    /** The edition that was published last, null when there is none. */
    Baselines.@Nullable LastPublication last() {
        return comparison.last();
    }

    Edition edition() {
        return after("openEdition", edition);
    }

    EditionFolder folder() {
        return after("openEdition", folder);
    }

    /** What the register has lost since the last edition, and somebody accepted. */
    List<String> shrinkage() {
        return shrinkage;
    }

    Assessments assessments() {
        return after("computeFigures", assessments);
    }

    Figures figures() {
        return after("computeFigures", figures);
    }

    WorkbookDraft workbook() {
        return after("computeFigures", workbook);
    }

    PublicList publicList() {
        return after("computeFigures", publicList);
    }

    /** The files that were written, with their digests. */
    List<Manifest.FileEntry> outputs() {
        return after("verifyOutputs", outputs);
    }

    Path sealedFolder() {
        return after("sealEdition", sealed);
    }

    void opened(Edition opened, EditionFolder its) {
        edition = opened;
        folder = its;
    }

    void checked(List<String> accepted) {
        shrinkage = List.copyOf(accepted);
    }

    /** Takes over a workbook that is being written, instead of one of an earlier attempt; closes it in the end. */
    WorkbookDraft begun(WorkbookDraft draft) throws IOException {
        close();
        workbook = draft;
        return draft;
    }

    void computed(Assessments judged, Figures computed, PublicList projected) {
        assessments = judged;
        figures = computed;
        publicList = projected;
    }

    void verified(List<Manifest.FileEntry> written) {
        outputs = List.copyOf(written);
    }

    void sealed(Edition numbered, Path finalFolder) {
        edition = numbered;
        sealed = finalFolder;
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }

    private static <T> T after(String step, @Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("The step " + step + " has not run yet.");
        }
        return part;
    }
}
