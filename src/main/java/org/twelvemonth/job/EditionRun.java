package org.twelvemonth.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.twelvemonth.edition.Edition;
import org.twelvemonth.edition.EditionFolder;
import org.twelvemonth.edition.Manifest;
import org.twelvemonth.figures.Assessments;
import org.twelvemonth.figures.Figures;
import org.twelvemonth.intake.ImportedFile;
import org.twelvemonth.intake.RecordFile;
import org.twelvemonth.intake.register.Register;
import org.twelvemonth.publiclist.PublicList;
import org.twelvemonth.workbook.WorkbookDraft;

/**
 * One run of the job: what it was asked for, and what each step has made for the next ones. The parts of a step are there,
 * complete, once the step is done. Steps that run at the same time may use it.
 */
class EditionRun implements Closeable {
    private final Inputs inputs;
    private final Map<Class<? extends Record>, Record> parts = new ConcurrentHashMap<>();
    private final Deque<Closeable> open = new ArrayDeque<>();

    /**
     * What the run was asked for and reads.
     *
     * @param comparison the edition's key, and the published lists that it is compared with
     */
    record Inputs(RunRequest request, Baselines.Comparison comparison, List<RecordFile> files) {
        Inputs {
            files = List.copyOf(files);
        }
    }

    /** The edition in the ledger, and the folder for its files. */
    record Opened(Edition edition, EditionFolder folder) {}

    /** The record files, each read to its end, and the register of their rows. */
    record Imported(List<ImportedFile> files, Register register) {
        Imported {
            files = List.copyOf(files);
        }
    }

    /**
     * The accepted input.
     *
     * @param shrinkage what the register has lost since the last edition, as the request allows; sentences
     */
    record Checked(List<String> shrinkage) {
        Checked {
            shrinkage = List.copyOf(shrinkage);
        }
    }

    /**
     * What the register says.
     *
     * @param workbook the workbook, whose rows are there already
     */
    record Computed(Assessments assessments, Figures figures, PublicList publicList, WorkbookDraft workbook) {}

    /** The files that were written, with their digests. */
    record Verified(List<Manifest.FileEntry> files) {
        Verified {
            files = List.copyOf(files);
        }
    }

    /** The numbered edition, and its final folder. */
    record Sealed(Edition edition, Path folder) {}

    EditionRun(Inputs inputs) {
        this.inputs = inputs;
    }

    Inputs inputs() {
        return inputs;
    }

    /** Adds what a step has made. */
    void add(Record part) {
        parts.put(part.getClass(), part);
    }

    /**
     * What a step has made.
     *
     * @throws IllegalStateException when that step has not run yet: the order of the steps is wrong
     */
    <T extends Record> T get(Class<T> part) {
        @Nullable Record there = parts.get(part);
        if (there == null) {
            throw new IllegalStateException("No step of this run has made the part " + part.getSimpleName() + " yet.");
        }
        return part.cast(there);
    }

    /** Closes it when the run ends, however that is. */
    <T extends Closeable> T closing(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
